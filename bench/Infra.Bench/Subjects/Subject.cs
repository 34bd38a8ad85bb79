namespace Infra.Bench.Subjects;

/// <summary>A program under measurement: one that writes Terraform JSON to the folder that <c>CDKTF_OUTDIR</c> names.</summary>
internal sealed record Subject
{
    /// <summary>What the report calls it.</summary>
    public required string Name { get; init; }

    /// <summary>A name for the folder of its output.</summary>
    public required string Folder { get; init; }

    /// <summary>What it runs on: <c>dotnet</c> or <c>node</c>.</summary>
    public required string Host { get; init; }

    /// <summary>The compiled program.</summary>
    public required string Program { get; init; }

    /// <summary>Where jsii unpacks its npm packages; null for a program that needs no jsii.</summary>
    public string? JsiiCache { get; init; }
}
