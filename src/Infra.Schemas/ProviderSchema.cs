namespace Infra.Schemas;

/// <summary>What a Terraform provider accepts and returns, for the resource types in use.</summary>
/// <param name="Source">Its address without the host, such as <c>hashicorp/aws</c>.</param>
/// <param name="Version">The version the facts are of.</param>
/// <param name="Configuration">The <c>provider</c> block.</param>
/// <param name="Resources">Managed resources by type, such as <c>aws_vpc</c>.</param>
/// <param name="DataSources">Data sources by type, such as <c>aws_ami</c>.</param>
public sealed record ProviderSchema(
    string Source,
    string Version,
    BlockSchema Configuration,
    IReadOnlyDictionary<string, BlockSchema> Resources,
    IReadOnlyDictionary<string, BlockSchema> DataSources)
{
    /// <summary>The address Terraform knows the provider by: <c>registry.terraform.io/hashicorp/aws</c>.</summary>
    public string Address => $"registry.terraform.io/{Source}";

    /// <summary>The local name, which is the last part of <see cref="Source"/>: <c>aws</c>.</summary>
    public string Name => Source[(Source.LastIndexOf('/') + 1)..];
}
