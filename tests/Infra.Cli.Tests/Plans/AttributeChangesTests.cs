using System.Text.Json.Nodes;
using Infra.Cli.Plans;

namespace Infra.Cli.Tests.Plans;

public sealed class AttributeChangesTests
{
    [Fact]
    public void Equal_attributes_are_left_out() => Assert.Equal(
        ["cidr: \"a\" → \"b\""], Of("""{"before":{"cidr":"a","name":"x"},"after":{"cidr":"b","name":"x"}}"""));

    [Fact]
    public void Nested_values_are_named_by_their_path() => Assert.Equal(
        ["rule.0.port: 80 → 443", "tags.team: null → \"core\""],
        Of("""{"before":{"rule":[{"port":80}],"tags":{}},"after":{"rule":[{"port":443}],"tags":{"team":"core"}}}"""));

    [Fact]
    public void Value_that_is_removed_becomes_null() => Assert.Equal(
        ["rule.1: \"b\" → null"], Of("""{"before":{"rule":["a","b"]},"after":{"rule":["a"]}}"""));

    [Fact]
    public void Unknown_value_is_known_after_apply() => Assert.Equal(
        ["arn: \"x\" → (known after apply)"], Of("""{"before":{"arn":"x"},"after":{},"after_unknown":{"arn":true}}"""));

    [Fact]
    public void Unknown_list_is_known_after_apply() => Assert.Equal(
        ["ids: null → (known after apply)", "ids.0: \"x\" → null"],
        Of("""{"before":{"ids":["x"]},"after":{},"after_unknown":{"ids":true}}"""));

    [Fact]
    public void Secret_that_changes_is_hidden_on_both_sides() => Assert.Equal(
        ["password: (sensitive) → (sensitive)"],
        Of("""{"before":{"password":"old"},"after":{"password":"new"},"before_sensitive":{"password":true},"after_sensitive":{"password":true}}"""));

    [Fact]
    public void Secret_that_stays_is_left_out() => Assert.Empty(
        Of("""{"before":{"password":"old"},"after":{"password":"old"},"before_sensitive":{"password":true},"after_sensitive":{"password":true}}"""));

    [Fact]
    public void Secret_below_a_key_with_dots_is_left_out_when_it_stays() => Assert.Empty(
        Of("""{"before":{"data":{"tls.key":"s"}},"after":{"data":{"tls.key":"s"}},"before_sensitive":{"data":{"tls.key":true}},"after_sensitive":{"data":{"tls.key":true}}}"""));

    [Fact]
    public void Wholly_secret_value_never_shows_its_parts() => Assert.Equal(
        ["(all): (sensitive) → (sensitive)"],
        Of("""{"before":{"a":"secret-1"},"after":{"a":"secret-2"},"before_sensitive":true,"after_sensitive":true}"""));

    [Fact]
    public void Value_that_becomes_secret_hides_what_it_was() => Assert.Equal(
        ["a: (sensitive) → (sensitive)"],
        Of("""{"before":{"a":"x"},"after":{"a":"y"},"before_sensitive":{},"after_sensitive":{"a":true}}"""));

    [Fact]
    public void Attribute_that_forces_a_replacement_is_marked()
    {
        var attributes = AttributeChanges.Of(JsonNode.Parse(
            """{"before":{"zone":"a","block":[{"id":1}],"name":"x"},"after":{"zone":"b","block":[{"id":2}],"name":"y"},"replace_paths":[["zone"],["block",0,"id"]]}""")!);

        Assert.Equal(["block.0.id", "zone"], attributes.Where(attribute => attribute.ForcesReplacement).Select(attribute => attribute.Path));
    }

    private static IEnumerable<string> Of(string change) =>
        AttributeChanges.Of(JsonNode.Parse(change)!).Select(attribute => $"{attribute.Path}: {attribute.Before} → {attribute.After}");
}
