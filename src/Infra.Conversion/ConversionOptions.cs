namespace Infra.Conversion;

/// <summary>What a configuration is converted into.</summary>
public sealed record ConversionOptions
{
    /// <summary>The name of the stack, which its class is named after. Default: that of the folder.</summary>
    public string? Name { get; init; }

    /// <summary>The namespace of the class where it goes into a project that exists. Default: a project of its own is made.</summary>
    public string? Namespace { get; init; }

    /// <summary>The folder of the output relative to that of <c>cdktf.json</c>, from which paths of files begin; empty where it is that folder.</summary>
    public string Folder { get; init; } = "";

    /// <summary>A state whose objects are imported, as JSON. Default: none; the program goes on with the state that the configuration has.</summary>
    public string? State { get; init; }

    /// <summary>The version of the packages that a project of its own refers to.</summary>
    public required string PackageVersion { get; init; }
}
