using System.Text.Json;

namespace HashiCorp.Cdktf.Tests.Bindings;

public sealed class ArgumentTests
{
    private readonly TestStack _stack = new();

    [Fact]
    public void Config_that_changes_later_changes_nothing()
    {
        var rule = new Rule { Port = 80, Ranges = ["10.0.0.0/8"] };
        var config = new NetworkConfig { Name = "n", Zones = ["a"], Tags = new Dictionary<string, string> { ["k"] = "v" }, Rules = new[] { rule } };
        var network = new Network(_stack, "n", config);

        config.Name = "changed";
        config.Zones![0] = "changed";
        config.Tags!["k"] = "changed";
        rule.Port = 1;
        rule.Ranges![0] = "changed";

        Assert.Equal(
            """{"name":"n","tags":{"k":"v"},"zones":["a"],"rules":[{"port":80,"ranges":["10.0.0.0/8"]}]}""",
            Arguments(network));
    }

    [Fact]
    public void Value_that_was_read_back_can_be_changed_without_effect()
    {
        var network = new Network(_stack, "n", new NetworkConfig { Rules = new IRule[] { new Rule { Port = 80 } }, Gateway = new Rule { Port = 1 } });

        ((Rule)((IRule[])network.RulesInput!)[0]).Port = 9;
        ((Rule)network.GatewayInput!).Port = 9;

        Assert.Equal("""{"gateway":{"port":1},"rules":[{"port":80}]}""", Arguments(network));
    }

    [Fact]
    public void Empty_list_of_blocks_is_left_out_and_an_empty_list_attribute_is_not() => Assert.Equal(
        """{"zones":[]}""",
        Arguments(new Network(_stack, "n", new NetworkConfig { Zones = [], Rules = Array.Empty<IRule>() })));

    [Fact]
    public void Reference_to_a_single_block_sets_its_arguments_on_the_resource()
    {
        var network = new Network(_stack, "n");

        network.Gateway.Port = 80;
        Assert.Equal("""{"gateway":{"port":80}}""", Arguments(network));
        network.PutGateway(new Rule { Port = 81 });
        Assert.Equal(81, network.GatewayInput!.Port);
        network.Gateway.Port = 82;
        Assert.Equal("""{"gateway":{"port":82}}""", Arguments(network));
    }

    [Fact]
    public void Reset_takes_an_argument_away()
    {
        var network = new Network(_stack, "n", new NetworkConfig { Name = "n" });

        network.ResetName();

        Assert.Null(network.NameInput);
        Assert.Equal("{}", Arguments(network));
    }

    [Fact]
    public void Attributes_refer_to_the_resource_by_their_nesting()
    {
        var network = new Network(_stack, "n");

        Assert.Equal("${test_network.n.name}", InStack(network.Name));
        Assert.Equal("${tolist(test_network.n.zones)}", InStack(network.Zones));
        Assert.Equal("${test_network.n.gateway[0].port}", InStack(network.Gateway.Port));
        Assert.Equal("${tolist(test_network.n.rules).3.port}", InStack(network.Rules.Get(3).GetNumberAttribute("port")));
        Assert.Equal("${tolist(test_network.n.rules)}", InStack(network.Rules));
    }

    [Fact]
    public void Struct_that_a_program_implements_by_itself_is_taken_over() => Assert.Equal(
        """{"gateway":{"port":7}}""",
        Arguments(new Network(_stack, "n", new NetworkConfig { Gateway = new OwnRule() })));

    [Fact]
    public void Reference_as_configuration_is_refused()
    {
        var network = new Network(_stack, "n");
        var other = new Network(_stack, "o", new NetworkConfig { Rules = new object[] { network.Gateway } });

        Assert.Equal(
            "A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration",
            Assert.Throws<InvalidOperationException>(() => _stack.Written(other)).Message);
    }

    private object? InStack(object value) => ValueResolver.Resolve(_stack, value);

    private string Arguments(Network network)
    {
        var written = _stack.Written(network).GetProperty("resource").GetProperty("test_network").GetProperty(network.Node.Id);
        return JsonSerializer.Serialize(written.EnumerateObject().Where(property => property.Name != "//").ToDictionary(p => p.Name, p => p.Value));
    }

    private sealed class OwnRule : IRule
    {
        public double? Port => 7;
    }
}
