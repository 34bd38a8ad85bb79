namespace Infra.Schemas;

/// <summary>The schema of a Terraform provider.</summary>
/// <param name="Source">The source address without the host, such as <c>hashicorp/aws</c>.</param>
/// <param name="Version">The version of the provider.</param>
/// <param name="Origin">What the schema was read from, such as <c>@cdktn/provider-aws 25.7.0</c>.</param>
/// <param name="Configuration">The <c>provider</c> block.</param>
/// <param name="Resources">The managed resources by type, such as <c>aws_vpc</c>.</param>
/// <param name="DataSources">The data sources by type, such as <c>aws_ami</c>.</param>
/// <param name="EphemeralResources">The ephemeral resources, by type.</param>
/// <param name="Functions">The provider-defined functions by name, such as <c>arn_parse</c>.</param>
public sealed record ProviderSchema(
    string Source,
    string Version,
    string Origin,
    BlockSchema Configuration,
    IReadOnlyDictionary<string, BlockSchema> Resources,
    IReadOnlyDictionary<string, BlockSchema> DataSources,
    IReadOnlyDictionary<string, BlockSchema> EphemeralResources,
    IReadOnlyDictionary<string, FunctionSchema> Functions)
{
    /// <summary>
    /// The names of constructs in the typed API that differ from the naming rule, by kind and type (<c>resource
    /// google_bigquery_dataset_access</c>).
    /// </summary>
    public IReadOnlyDictionary<string, string> ClassNames { get; init; } = new Dictionary<string, string>();

    /// <summary>
    /// The source in <c>required_providers</c>, if it is not <see cref="Source"/>: packages of the older toolkit write <c>google</c> for
    /// <c>hashicorp/google</c>, and existing stacks keep that. Default: null.
    /// </summary>
    public string? RequiredSource { get; init; }

    /// <summary>The address by which Terraform knows the provider: <c>registry.terraform.io/hashicorp/aws</c>.</summary>
    public string Address => $"registry.terraform.io/{Source}";

    /// <summary>The local name, the last part of <see cref="Source"/>: <c>aws</c>.</summary>
    public string Name => Source[(Source.LastIndexOf('/') + 1)..];
}
