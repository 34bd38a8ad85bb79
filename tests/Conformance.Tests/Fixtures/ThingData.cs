namespace Conformance.Tests.Fixtures;

/// <summary>A data source as a binding writes it: <c>data.test_thing</c>.</summary>
internal sealed class ThingData : TerraformDataSource
{
    private readonly IDictionary<string, object> _arguments;

    public ThingData(Construct scope, string id, IDictionary<string, object>? arguments = null, ITerraformMetaArguments? meta = null)
        : base(scope, id, new TerraformResourceConfig
        {
            TerraformResourceType = "test_thing",
            TerraformGeneratorMetadata = new TerraformProviderGeneratorMetadata { ProviderName = "test" },
            Count = meta?.Count,
            DependsOn = meta?.DependsOn,
            ForEach = meta?.ForEach,
            Lifecycle = meta?.Lifecycle,
            Provider = meta?.Provider,
        }) => _arguments = Arguments.Of(arguments);

    public string Name => GetStringAttribute("name");

    protected override IDictionary<string, object> SynthesizeAttributes() => _arguments;
}
