using Constructs;

namespace HashiCorp.Cdktf.Tests.TestingHelpers;

/// <summary>Expectations are what the public packages answer.</summary>
public class TestingTests
{
    private const string Json =
        """{"resource":{"r":{"x":{"list":[1,2,{"q":true,"z":"y"}],"name":"n","obj":{"a":"b","c":{"d":1}},"zero":0}}},"data":{"d":{"x":{}}},"provider":{"p":[{"a":1},{"b":2}]}}""";

    public static TheoryData<bool, string, object?> Properties => new()
    {
        { true, "list", new object[] { 1, 2, new Dictionary<string, object> { ["q"] = true } } },
        { false, "list", new object[] { 2, 1, new Dictionary<string, object> { ["q"] = true, ["z"] = "y" } } },
        { false, "list", new object[] { 1, 2 } },
        { true, "obj", new Dictionary<string, object> { ["c"] = new Dictionary<string, object> { ["d"] = 1 } } },
        { false, "obj", new Dictionary<string, object> { ["c"] = new Dictionary<string, object> { ["d"] = 2 } } },
        { true, "obj", new Dictionary<string, object>() },
        { false, "obj", "x" },
        { true, "name", "n" },
        { false, "name", "m" },
        { true, "zero", 0 },
        { false, "zero", false },
        { false, "nope", "x" },
        { true, "nope", null },
    };

    [Theory]
    [MemberData(nameof(Properties))]
    public void ToHaveResourceWithProperties_compares_lists_whole_and_maps_in_part(bool expected, string name, object? value) =>
        Assert.Equal(expected, Cdktf.Testing.ToHaveResourceWithProperties(Json, "r", new Dictionary<string, object> { [name] = value! }));

    [Fact]
    public void Matchers_look_among_resources_data_sources_or_providers()
    {
        Assert.True(Cdktf.Testing.ToHaveResource(Json, "r"));
        Assert.False(Cdktf.Testing.ToHaveResource(Json, "d"));
        Assert.True(Cdktf.Testing.ToHaveDataSource(Json, "d"));
        Assert.True(Cdktf.Testing.ToHaveProviderWithProperties(Json, "p", new Dictionary<string, object> { ["b"] = 2 }));
        Assert.False(Cdktf.Testing.ToHaveProviderWithProperties(Json, "p", new Dictionary<string, object> { ["a"] = 1, ["b"] = 2 }));
        Assert.False(Cdktf.Testing.ToHaveResource("{}", "r"));
        Assert.StartsWith("Invalid JSON string passed: nonsense\n\n\nEnsure you are passing", Assert.Throws<ArgumentException>(() => Cdktf.Testing.ToHaveResource("nonsense", "r")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Synth_sorts_keys_and_leaves_metadata_out()
    {
        var stack = new TerraformStack(Cdktf.Testing.App(), "s");
        var resource = new TerraformResource(stack, "r", new TerraformResourceConfig { TerraformResourceType = "t" });
        resource.AddOverride("z", 1);
        resource.AddOverride("B", new[] { Fn.Upper("a") });

        Assert.Equal(
            """
            {
              "resource": {
                "t": {
                  "r": {
                    "B": [
                      "${upper(\"a\")}"
                    ],
                    "z": 1
                  }
                }
              }
            }
            """,
            Cdktf.Testing.Synth(stack));
        Assert.Equal(Cdktf.Testing.Synth(new TerraformStack(Cdktf.Testing.App(), "s")), Cdktf.Testing.SynthScope(_ => { }));
    }

    [Fact]
    public void RenderConstructTree_draws_ids_and_types()
    {
        var app = Cdktf.Testing.App();
        var stack = new TerraformStack(app, "s");
        _ = new TerraformOutput(new Construct(stack, "c"), "r", new TerraformOutputConfig { Value = 1 });
        _ = new TerraformOutput(stack, "q", new TerraformOutputConfig { Value = 1 });

        Assert.Equal(
            "App\n└── s (TerraformStack)\n    ├── c (Construct)\n        └── r (TerraformOutput)\n    └── q (TerraformOutput)\n",
            Cdktf.Testing.RenderConstructTree(app));
    }

    [Fact]
    public void FullSynth_writes_the_stack_with_the_stubbed_version()
    {
        var folder = Cdktf.Testing.FullSynth(new TerraformStack(Cdktf.Testing.App(), "s"));

        Assert.Contains("\"version\": \"stubbed\"", File.ReadAllText(Path.Combine(folder, "manifest.json")), StringComparison.Ordinal);
        Assert.Contains("\"version\": \"stubbed\"", File.ReadAllText(Path.Combine(folder, "stacks/s/cdk.tf.json")), StringComparison.Ordinal);
        Assert.False(Cdktf.Testing.ToBeValidTerraform(Path.Combine(folder, "stacks")));
        Directory.Delete(folder, recursive: true);
    }
}
