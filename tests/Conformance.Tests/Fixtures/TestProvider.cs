namespace Conformance.Tests.Fixtures;

/// <summary>A provider as a binding writes it: <c>test</c>, from <c>example/test</c>.</summary>
internal sealed class TestProvider : TerraformProvider
{
    private readonly IDictionary<string, object> _arguments;

    public TestProvider(Construct scope, string id, IDictionary<string, object>? arguments = null, string? alias = null, string name = "test")
        : base(scope, id, new TerraformProviderConfig
        {
            TerraformResourceType = name,
            TerraformGeneratorMetadata = new TerraformProviderGeneratorMetadata { ProviderName = name, ProviderVersion = "1.2.3", ProviderVersionConstraint = "~> 1.0" },
            TerraformProviderSource = "example/" + name,
        })
    {
        _arguments = Arguments.Of(arguments);
        if (alias is not null) Alias = alias;
    }

    // A binding merges its alias into the arguments.
    protected override IDictionary<string, object> SynthesizeAttributes()
    {
        var arguments = new Dictionary<string, object>(_arguments);
        if (Alias is not null) arguments["alias"] = Alias;
        return arguments;
    }
}
