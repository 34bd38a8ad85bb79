namespace HashiCorp.Cdktf.Tests.Elements;

public sealed class OverrideTests
{
    private readonly TestStack _stack = new();

    [Fact]
    public void Override_merges_maps_appends_to_lists_and_takes_away()
    {
        var network = new Network(_stack, "n", new NetworkConfig
        {
            Name = "n",
            Zones = ["a"],
            Tags = new Dictionary<string, string> { ["a"] = "1", ["b"] = "2" },
            Rules = new[] { new Rule { Port = 1 }, new Rule { Port = 2 } },
        });

        network.AddOverride("zones", new[] { "b" });
        network.AddOverride("tags", new Dictionary<string, string> { ["c"] = "3" });
        network.AddOverride("tags.b", null);
        network.AddOverride("rules.1.port", 3);
        network.AddOverride("name", null);
        network.AddOverride("x.0.y", network.Name);

        Assert.Equal(
            """{"rules":[{"port":1},{"port":3}],"tags":{"a":"1","c":"3"},"x":{"0":{"y":"${test_network.n.name}"}},"zones":["a","b"]}""",
            Text(network));
    }

    [Fact]
    public void Override_within_a_token_is_refused()
    {
        var network = new Network(_stack, "n", new NetworkConfig { Rules = new Network(_stack, "m").Rules });
        network.AddOverride("rules.port", 1);

        Assert.StartsWith("Target (${TfToken[", Assert.Throws<InvalidOperationException>(network.ToTerraform).Message, StringComparison.Ordinal);
        Assert.EndsWith(
            "]}) cannot be a resolvable token if you specified overrides. Replace the value of the field you are overriding with a static value.",
            Assert.Throws<InvalidOperationException>(network.ToTerraform).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Logical_id_changes_until_the_address_is_read()
    {
        var network = new Network(_stack, "n");
        var name = network.Name;
        network.OverrideLogicalId("other");

        Assert.Equal("${test_network.other.name}", ValueResolver.Resolve(_stack, name));
        _ = network.Fqn;
        Assert.Equal(
            "Logical ID may not be overridden once .fqn has been requested. Make sure to override the id before passing the construct to other constructs.",
            Assert.Throws<InvalidOperationException>(() => network.OverrideLogicalId("third")).Message);
        Assert.Equal(
            "Logical ID may not be overridden once .fqn has been requested. You can only reset the override before you pass the construct to other constructs.",
            Assert.Throws<InvalidOperationException>(network.ResetOverrideLogicalId).Message);
    }

    [Fact]
    public void Token_as_an_id_is_refused()
    {
        var name = new Network(_stack, "n").Name;

        Assert.Equal(
            $"""
            You cannot use a token (e.g., a reference to an attribute) as the id of a construct. Ids of constructs must be known at synthesis time, and token values are only known when Terraform runs. Please use a concrete value for your constructs ID instead.
            You passed the following id: "{name}"
            """,
            Assert.Throws<InvalidOperationException>(() => new Network(_stack, name)).Message);
    }

    private string Text(Network network)
    {
        var written = (IDictionary<string, object?>)ValueResolver.Resolve(_stack, network.ToTerraform())!;
        var types = (IDictionary<string, object?>)written["resource"]!;
        var arguments = (IDictionary<string, object?>)((IDictionary<string, object?>)types["test_network"]!)["n"]!;
        arguments.Remove("//");
        return JsonText.Compact(new SortedDictionary<string, object?>(arguments, StringComparer.Ordinal));
    }
}
