namespace Infra.Schemas;

/// <summary>What a Terraform provider accepts and returns.</summary>
/// <param name="Source">Its address without the host, such as <c>hashicorp/aws</c>.</param>
/// <param name="Version">The version the facts are of.</param>
/// <param name="Origin">What they were read from, such as <c>@cdktn/provider-aws 25.7.0</c>.</param>
/// <param name="Configuration">The <c>provider</c> block.</param>
/// <param name="Resources">Managed resources by type, such as <c>aws_vpc</c>.</param>
/// <param name="DataSources">Data sources by type, such as <c>aws_ami</c>.</param>
/// <param name="EphemeralResources">Ephemeral resources by type.</param>
/// <param name="Functions">Provider functions by name, such as <c>arn_parse</c>.</param>
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
    /// Names of constructs in the typed API, by kind and type (<c>resource google_bigquery_dataset_access</c>), where the rule for
    /// names gives another.
    /// </summary>
    public IReadOnlyDictionary<string, string> ClassNames { get; init; } = new Dictionary<string, string>();

    /// <summary>
    /// How <c>required_providers</c> names the source where it is not <see cref="Source"/>: packages of the older toolkit say
    /// <c>google</c> for <c>hashicorp/google</c>, and stacks that were written with them go on saying so.
    /// </summary>
    public string? RequiredSource { get; init; }

    /// <summary>The address Terraform knows the provider by: <c>registry.terraform.io/hashicorp/aws</c>.</summary>
    public string Address => $"registry.terraform.io/{Source}";

    /// <summary>The local name, which is the last part of <see cref="Source"/>: <c>aws</c>.</summary>
    public string Name => Source[(Source.LastIndexOf('/') + 1)..];
}
