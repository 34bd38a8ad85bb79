using System.Text.Json.Nodes;
using Infra.Deployment.Plans;
using Infra.Plans;

namespace Infra.Deployment.Tests.Plans;

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
        ["ids.0: \"x\" → (known after apply)"],
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

    [Theory]
    [InlineData("""{"tags":{}}""", """{"tags":true}""")]
    [InlineData("""{"tags":true}""", """{"tags":{}}""")]
    public void Map_that_is_secret_on_one_side_never_shows_its_entries(string before, string after) => Assert.Equal(
        ["tags: (sensitive) → (sensitive)"],
        Of($$$"""{"before":{"tags":{"a":"secret-1"}},"after":{"tags":{"a":"secret-2","b":"x"}},"before_sensitive":{{{before}}},"after_sensitive":{{{after}}}}"""));

    [Fact]
    public void Letters_of_every_script_stay_letters_and_marks_that_turn_a_line_around_stay_escaped() => Assert.Equal(
        ["größe: \"ä\" → \"🚀 日本 \\u202E\""], Of("""{"before":{"größe":"ä"},"after":{"größe":"🚀 日本 \u202e"}}"""));

    [Fact]
    public void Attribute_that_forces_a_replacement_is_marked()
    {
        var attributes = AttributeChanges.Of(Read(
            """{"before":{"zone":"a","block":[{"id":1}],"name":"x"},"after":{"zone":"b","block":[{"id":2}],"name":"y"},"replace_paths":[["zone"],["block",0,"id"]]}"""));

        Assert.Equal(["block.0.id", "zone"], attributes.Where(attribute => attribute.ForcesReplacement).Select(attribute => attribute.Path));
    }

    [Fact]
    public void Policy_within_a_text_is_compared_leaf_by_leaf() => Assert.Equal(
        ["policy.Statement.0.Effect: \"Deny\" → \"Allow\"", "policy.Statement.1.Action: null → \"s3:GetObject\""],
        Of(Texts("""{"Statement":[{"Effect":"Deny","Action":"s3:*"}]}""", """{"Statement":[{"Action":"s3:*","Effect":"Allow"},{"Action":"s3:GetObject"}]}""")));

    [Theory]
    [InlineData("""{"a":1}""", """{ "a": 1 }""")]
    [InlineData("""{"a":1}""", """{"a":1""")]
    [InlineData("""{"a":1}""", """{"a":1,"a":2}""")]
    [InlineData("""{"a":1}""", "text")]
    public void Text_that_is_no_other_document_is_shown_whole(string before, string after) =>
        Assert.Equal([$"policy: {Quoted(before)} → {Quoted(after)}"], Of(Texts(before, after)));

    [Fact]
    public void Policy_that_is_secret_or_unknown_on_one_side_never_shows_its_parts()
    {
        Assert.Equal(["a: (sensitive) → (sensitive)"], Of("""{"before":{"a":"{\"k\":1}"},"after":{"a":"{\"k\":2}"},"after_sensitive":{"a":true}}"""));
        Assert.Equal(["a: \"{\\\"k\\\":1}\" → (known after apply)"], Of("""{"before":{"a":"{\"k\":1}"},"after":{},"after_unknown":{"a":true}}"""));
    }

    [Fact]
    public void Quotation_marks_stay_readable_and_what_steers_a_terminal_or_a_page_stays_escaped() => Assert.Equal(
        ["policy: \"\" → \"it's \\\"so\\\" \\u003Cb\\u003E \\u001B \\\\u0022\""],
        Of(Texts("", "it's \"so\" <b> \u001b \\u0022")));

    private static string Texts(string before, string after) =>
        new JsonObject { ["before"] = new JsonObject { ["policy"] = before }, ["after"] = new JsonObject { ["policy"] = after } }.ToJsonString();

    private static string Quoted(string text) => $"\"{text.Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    private static IEnumerable<string> Of(string change) =>
        AttributeChanges.Of(Read(change)).Select(attribute => $"{attribute.Path}: {attribute.Before} → {attribute.After}");

    private static ValueChange Read(string change) => Plan.Read("aws-dev-network", $$"""{"resource_changes":[{"address":"a.b","type":"a","change":{{change}}}]}""").Changes[0].Change;
}
