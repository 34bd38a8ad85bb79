namespace Infra.Conversion;

/// <summary>Options of a conversion.</summary>
public sealed record ConversionOptions
{
    /// <summary>The name of the stack and its class. Default: null, the folder name.</summary>
    public string? Name { get; init; }

    /// <summary>The namespace of the class, if it goes into an existing project. Default: null, a new project is created.</summary>
    public string? Namespace { get; init; }

    /// <summary>The output folder relative to the folder of <c>cdktf.json</c>, to which file paths are relative. Default: empty, the same folder.</summary>
    public string Folder { get; init; } = "";

    /// <summary>A state as JSON, whose objects are imported. Default: null, the program continues to use the configuration's state.</summary>
    public string? State { get; init; }

    /// <summary>The version of the packages that a new project references.</summary>
    public required string PackageVersion { get; init; }
}
