using Constructs;

namespace HashiCorp.Cdktf.Tests;

internal static class FixtureProvider
{
    public static TerraformProviderGeneratorMetadata Generator { get; } = new() { ProviderName = "test", ProviderVersion = "1.2.3" };
}

/// <summary>A provider as a binding writes it.</summary>
internal sealed class TestProvider(Construct scope, string id, TestProviderConfig? config = null)
    : TerraformProvider(scope, id, "test", "example/test", FixtureProvider.Generator, config);

internal sealed class TestProviderConfig : TerraformStruct
{
    public string? Alias { get => GetArgument<string>("alias"); set => SetArgument("alias", value); }
}

internal interface IRule
{
    double? Port => null;

    string[]? Ranges => null;
}

internal sealed class Rule : TerraformStruct, IRule
{
    public double? Port { get => GetArgument<double?>("port"); set => SetArgument("port", value); }

    public string[]? Ranges { get => GetArgument<string[]>("ranges"); set => SetArgument("ranges", value); }
}

internal sealed class NetworkConfig : TerraformMetaArguments
{
    public string? Name { get => GetArgument<string>("name"); set => SetArgument("name", value); }

    public string[]? Zones { get => GetArgument<string[]>("zones"); set => SetArgument("zones", value); }

    public IDictionary<string, string>? Tags { get => GetArgument<IDictionary<string, string>>("tags"); set => SetArgument("tags", value); }

    public object? Rules { get => GetArgument<object>("rules"); set => SetBlock("rules", value); }

    public IRule? Gateway { get => GetArgument<IRule>("gateway"); set => SetBlock("gateway", value); }
}

/// <summary>A resource as a binding writes it.</summary>
internal sealed class Network(Construct scope, string id, NetworkConfig? config = null)
    : TerraformResource(scope, id, "test_network", FixtureProvider.Generator, config)
{
    public string Name { get => GetStringAttribute("name"); set => SetArgument("name", value); }

    public string? NameInput => GetArgument<string>("name");

    public string[] Zones => GetSetAttribute("zones");

    public RuleList Rules => field ??= new RuleList(this, "rules", true);

    public object? RulesInput => GetArgument<object>("rules");

    public RuleOutputReference Gateway => field ??= new RuleOutputReference(this, "gateway");

    public IRule? GatewayInput => GetArgument<IRule>("gateway");

    public void PutGateway(IRule value) => SetBlock("gateway", value);

    public void ResetName() => ResetArgument("name");
}

internal sealed class RuleOutputReference : ComplexObject
{
    public RuleOutputReference(IInterpolatingParent terraformResource, string terraformAttribute)
        : base(terraformResource, terraformAttribute, BlockNesting.ListOfOne) { }

    public double Port { get => GetNumberAttribute("port"); set => SetArgument("port", value); }

    public void ResetPort() => ResetArgument("port");

    protected override TerraformStruct NewStruct() => new Rule();
}

internal sealed class RuleList(IInterpolatingParent terraformResource, string terraformAttribute, bool wrapsSet)
    : ComplexList(terraformResource, terraformAttribute, wrapsSet)
{
    public ComplexObject Get(double index) => new(TerraformResource, TerraformAttribute, WrapsSet, index);
}
