namespace Conformance.Tests.Fixtures;

/// <summary>A resource as a binding writes it, with any arguments: <c>test_thing</c> of a provider <c>test</c>.</summary>
internal sealed class Thing : TerraformResource
{
    private readonly IDictionary<string, object> _arguments;

    public Thing(Construct scope, string id, IDictionary<string, object>? arguments = null, ITerraformMetaArguments? meta = null, string type = "test_thing")
        : base(scope, id, Config(type, meta)) => _arguments = Arguments.Of(arguments);

    public string Name => GetStringAttribute("name");

    public double Size => GetNumberAttribute("size");

    public string[] Zones => GetListAttribute("zones");

    public IDictionary<string, string> Labels => GetStringMapAttribute("labels");

    public IResolvable Enabled => GetBooleanAttribute("enabled");

    protected override IDictionary<string, object> SynthesizeAttributes() => _arguments;

    private static TerraformResourceConfig Config(string type, ITerraformMetaArguments? meta)
    {
        var config = new TerraformResourceConfig
        {
            TerraformResourceType = type,
            TerraformGeneratorMetadata = new TerraformProviderGeneratorMetadata { ProviderName = "test", ProviderVersion = "1.2.3", ProviderVersionConstraint = "~> 1.0" },
            Connection = meta?.Connection,
            Count = meta?.Count,
            DependsOn = meta?.DependsOn,
            ForEach = meta?.ForEach,
            Lifecycle = meta?.Lifecycle,
            Provider = meta?.Provider,
        };

        // The public packages fail on a list of provisioners that is null.
        if (meta?.Provisioners is { } provisioners) config.Provisioners = provisioners;
        return config;
    }
}
