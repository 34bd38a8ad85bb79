using System.Text.Json;
using Xunit.Sdk;

namespace Infra.Testing.Estates.Tests;

public class SynthesizedTests
{
    private static string MessageOf(Action assertion) => Assert.Throws<XunitException>(assertion).Message;

    [Fact]
    public void ShouldHave_returns_the_block_that_has_all_values()
    {
        var stack = new SmallStack();
        stack.Bucket("a", ("name", "a"), ("size", 5));
        stack.Bucket("b", ("name", "b"), ("size", 5), ("tags", new Dictionary<string, object> { ["team"] = "x" }));

        var found = Synthesized.Of(stack).ShouldHave<Bucket>(("size", 5), ("tags.team", "x"), ("versioning", null));

        Assert.Equal("small_bucket.b", found.Address);
        Assert.Equal("b", found["name"]?.GetString());
        Assert.Null(found["nothing"]);
    }

    [Fact]
    public void ShouldHave_goes_through_lists_by_position_or_into_any_item()
    {
        var stack = new SmallStack();
        stack.Bucket("a", ("rule", new object[] { Rule(80), Rule(443) }));
        var synthesized = Synthesized.Of(stack);

        synthesized.ShouldHave<Bucket>(("rule.1.port", 443), ("rule.port", 80));

        Assert.Equal(
            """
            net has no small_bucket with
              rule.0.port = 443
              rule.port = 22
              rule.5.port = 1
            Found:
              small_bucket.a
                rule.0.port: expected 443, found 80
                rule.port: expected 22, found 80 and 443
                rule.5.port: expected 1, found nothing
            """,
            MessageOf(() => synthesized.ShouldHave<Bucket>(("rule.0.port", 443), ("rule.port", 22), ("rule.5.port", 1))));

        static Dictionary<string, object> Rule(int port) => new() { ["port"] = port };
    }

    [Fact]
    public void ShouldHave_compares_lists_maps_and_tokens_whole()
    {
        var stack = new SmallStack();
        var logs = stack.Bucket("logs");
        stack.Bucket("a", ("zones", new[] { "x", "y" }), ("tags", new Dictionary<string, object> { ["b"] = 1, ["a"] = true }), ("target", logs.GetStringAttribute("id")));
        var synthesized = Synthesized.Of(stack);

        synthesized.ShouldHave<Bucket>(
            ("zones", new[] { "x", "y" }),
            ("tags", new Dictionary<string, object> { ["a"] = true, ["b"] = 1.0 }),
            ("target", logs.GetStringAttribute("id")),
            ("target", Expected.Matching("^.{2}small_bucket")),
            ("tags", Expected.Anything));

        Assert.Equal(
            """
            net has no small_bucket with
              zones = ["x"]
              target = "${small_bucket.logs.arn}"
              no tags
              target = a match of ^z
            Found:
              small_bucket.logs
                zones: expected ["x"], found nothing
                target: expected "${small_bucket.logs.arn}", found nothing
                target: expected a match of ^z, found nothing
              small_bucket.a
                zones: expected ["x"], found ["x","y"]
                target: expected "${small_bucket.logs.arn}", found "${small_bucket.logs.id}"
                tags: expected nothing, found {"a":true,"b":1}
                target: expected a match of ^z, found "${small_bucket.logs.id}"
            """,
            MessageOf(() => synthesized.ShouldHave<Bucket>(
                ("zones", new[] { "x" }), ("target", logs.GetStringAttribute("arn")), ("tags", null), ("target", Expected.Matching("^z")))));
    }

    [Fact]
    public void ShouldHave_shows_the_three_nearest_and_how_many_there_are()
    {
        var stack = new SmallStack();
        stack.Bucket("a", ("name", "x"), ("size", 1));
        stack.Bucket("b", ("name", "y"), ("size", 5));
        stack.Bucket("c", ("name", "z"), ("size", 2));
        stack.Bucket("d", ("name", "a"), ("size", 2));

        Assert.Equal(
            """
            net has no small_bucket with
              name = "a"
              size = 5
            Nearest of 4:
              small_bucket.b
                name: expected "a", found "y"
              small_bucket.d
                size: expected 5, found 2
              small_bucket.a
                name: expected "a", found "x"
                size: expected 5, found 1
            """,
            MessageOf(() => Synthesized.Of(stack).ShouldHave<Bucket>(("name", "a"), ("size", 5))));
    }

    [Fact]
    public void ShouldHave_says_what_the_stack_has_where_nothing_is_of_the_type()
    {
        var stack = new SmallStack();
        stack.Bucket("a");
        stack.Bucket("b");
        _ = new Small(stack, "north");

        Assert.Equal(
            """
            net has no data.small_region with
              name = "north"
            It has:
              provider small
              small_bucket (2)
            """,
            MessageOf(() => Synthesized.Of(stack).ShouldHave<Region>(("name", "north"))));
        Assert.Equal("net has no small_bucket\nIt is empty.", MessageOf(() => Synthesized.Of(new SmallStack()).ShouldHave<Bucket>()));
    }

    [Fact]
    public void ShouldHave_finds_data_sources_and_providers()
    {
        var stack = new SmallStack();
        _ = new Region(stack, "current");
        _ = new Small(stack, "north");
        var synthesized = Synthesized.Of(stack);

        Assert.Equal("data.small_region.current", synthesized.ShouldHave<Region>(("name", "north")).Address);
        Assert.Equal("provider small.north", synthesized.ShouldHave<Small>(("region", "north")).Address);
    }

    [Fact]
    public void ShouldHaveExactly_names_what_was_found()
    {
        var stack = new SmallStack();
        stack.Bucket("a", ("size", 1));
        stack.Bucket("b", ("size", 1));
        var synthesized = Synthesized.Of(stack);

        synthesized.ShouldHaveExactly<Bucket>(2, ("size", 1));
        synthesized.ShouldNotHave<Bucket>(("size", 2));

        Assert.Equal(
            """
            net has 2 small_bucket with
              size = 1
            Expected: 3
            Found:
              small_bucket.a
              small_bucket.b
            """,
            MessageOf(() => synthesized.ShouldHaveExactly<Bucket>(3, ("size", 1))));
        Assert.Equal(
            """
            net has 2 small_bucket
            Expected: 0
            Found:
              small_bucket.a
              small_bucket.b
            """,
            MessageOf(() => synthesized.ShouldNotHave<Bucket>()));
        Assert.Equal(
            """
            net has 0 data.small_region
            Expected: 1
            It has:
              small_bucket (2)
            """,
            MessageOf(() => synthesized.ShouldHaveExactly<Region>(1)));
    }

    [Fact]
    public void ShouldHave_refuses_a_class_that_stands_for_no_type()
    {
        Assert.Equal(
            "TerraformOutput is not a class of the bindings: it has no TfResourceType. Name the class of one resource, data source or provider.",
            Assert.Throws<ArgumentException>(() => Synthesized.Of(new SmallStack()).ShouldHave<TerraformOutput>()).Message);
    }

    [Fact]
    public void Of_runs_the_validations_of_the_stack()
    {
        var stack = new SmallStack();
        _ = new TerraformResource(stack, "a", new TerraformResourceConfig
        {
            TerraformResourceType = "other_thing",
            TerraformGeneratorMetadata = new TerraformProviderGeneratorMetadata { ProviderName = "other" },
        });

        Assert.Contains("Found resources without a matching provider construct", Assert.ThrowsAny<Exception>(() => Synthesized.Of(stack)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ShouldMatchSnapshot_compares_with_a_reviewed_file_and_writes_none()
    {
        var stack = new SmallStack("reviewed");
        stack.Bucket("a", ("name", "a"));
        Synthesized.Of(stack).ShouldMatchSnapshot();

        var other = new SmallStack("unreviewed");
        other.Bucket("a");
        var message = MessageOf(() => Synthesized.Of(other).ShouldMatchSnapshot());

        Assert.StartsWith("There is no snapshot: ", message, StringComparison.Ordinal);
        Assert.EndsWith("Review it, then run ./infra test --accept.", message, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(Path.GetDirectoryName(ThisFile())!, "Snapshots", "unreviewed.tf.json")));
    }

    [Fact]
    public void Addresses_name_everything_that_the_stack_is_made_of()
    {
        var stack = new SmallStack();
        stack.Bucket("b");
        stack.Bucket("a");

        Assert.Equal("small_bucket.a\nsmall_bucket.b\n", Synthesized.Of(stack).Addresses);
    }

    [Fact]
    public async Task ShouldBeValidAsync_lets_terraform_judge()
    {
        ExternalTool.RequireTerraform();
        var good = new SmallStack();
        _ = new TerraformOutput(good, "o", new TerraformOutputConfig { Value = "x" });
        await Synthesized.Of(good).ShouldBeValidAsync(TestContext.Current.CancellationToken);

        var bad = new SmallStack("bad");
        _ = new TerraformOutput(bad, "o", new TerraformOutputConfig { Value = "${local.missing}", StaticId = true });
        var error = await Assert.ThrowsAsync<XunitException>(() => Synthesized.Of(bad).ShouldBeValidAsync(TestContext.Current.CancellationToken));

        Assert.Equal(
            "Terraform refuses bad:\n  output.o: Reference to undeclared local value: A local value with the name \"missing\" has not been declared.",
            error.Message);
    }

    [Fact]
    public void Json_is_what_synth_writes()
    {
        var stack = new SmallStack();
        stack.Bucket("a", ("name", "a"));

        Assert.Equal("a", JsonSerializer.Deserialize<JsonElement>(Synthesized.Of(stack).Json).GetProperty("resource").GetProperty("small_bucket").GetProperty("a").GetProperty("name").GetString());
    }

    private static string ThisFile([System.Runtime.CompilerServices.CallerFilePath] string path = "") => path;
}
