namespace Infra.Cli.Bindings;

/// <summary>One npm package with a jsii assembly, to become one NuGet package.</summary>
internal sealed record BindingPackage
{
    /// <summary>Such as <c>@cdktf/provider-aws</c>.</summary>
    public required string NpmName { get; init; }

    /// <summary>The version that the lock file pins; the NuGet package bears it too.</summary>
    public required string Version { get; init; }

    /// <summary>Terraform names of what is kept: <c>aws_vpc</c>, <c>data.aws_partition</c>. Empty: the whole package.</summary>
    public required IReadOnlyList<string> Kept { get; init; }

    /// <summary>Hash of all that the NuGet package is made from: the same key, the same package.</summary>
    public required string Key { get; init; }

    /// <summary>Whether it is a provider, of which only the named resources are kept.</summary>
    public bool IsProvider => NpmName.StartsWith("@cdktf/provider-", StringComparison.Ordinal);

    /// <summary>A name fit for a folder: <c>cdktf</c>, <c>provider-aws</c>.</summary>
    public string ShortName => NpmName[(NpmName.IndexOf('/') + 1)..];
}
