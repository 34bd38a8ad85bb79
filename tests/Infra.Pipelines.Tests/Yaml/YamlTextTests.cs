using Infra.Pipelines.GitHub.Documents;
using Infra.Pipelines.Yaml;

namespace Infra.Pipelines.Tests.Yaml;

public sealed class YamlTextTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("true", "'true'")]
    [InlineData("No", "'No'")]
    [InlineData("on", "'on'")]
    [InlineData("null", "'null'")]
    [InlineData("~", "'~'")]
    [InlineData("", "''")]
    [InlineData("1.10", "'1.10'")]
    [InlineData("0o17", "'0o17'")]
    [InlineData("1e3", "'1e3'")]
    [InlineData("12:30:00", "'12:30:00'")]
    [InlineData("2026-11-21", "'2026-11-21'")]
    [InlineData(".inf", "'.inf'")]
    [InlineData("v1.10", "v1.10")]
    [InlineData("a: b", "'a: b'")]
    [InlineData("a #b", "'a #b'")]
    [InlineData("!cancelled()", "'!cancelled()'")]
    [InlineData("*", "'*'")]
    [InlineData("it's", "it's")]
    [InlineData("${{ inputs.stack }}", "${{ inputs.stack }}")]
    public void Text_is_quoted_where_a_reader_would_take_it_for_something_else(string text, string written) =>
        Assert.Equal($"key: {written}\n", Of(text));

    [Theory]
    [InlineData("one\ntwo")]
    [InlineData("one\n\n  two\n")]
    [InlineData("  indented\nfirst")]
    [InlineData("tab\there")]
    [InlineData("ends with space \nand more")]
    [InlineData("\"quoted\" 'twice'")]
    [InlineData("- item")]
    [InlineData("@at `tick`")]
    [InlineData("ümläut → ✓")]
    public void Text_is_read_as_it_was_written(string text) => Assert.Equal(text, YamlNodes.Parse(Of(text)).At("key").Text());

    [Fact]
    public void Script_is_a_block_of_its_own_lines() => Assert.Equal("key: |-\n  one\n  two: 2\n", Of("one\ntwo: 2"));

    [Fact]
    public void Long_line_is_not_folded() => Assert.Equal($"key: {new string('x', 500)} y\n", Of($"{new string('x', 500)} y"));

    [Fact]
    public void Values_are_of_their_kind() => Assert.Equal(
        "flag: true\nnumber: 5\nnothing: null\nchoice: kebab\n",
        YamlText.Of(new OrderedDictionary<string, object?> { ["flag"] = true, ["number"] = 5, ["nothing"] = null, ["choice"] = YamlNames.Kebab }));

    [Fact]
    public void Short_list_is_one_line_and_a_long_one_is_not()
    {
        Assert.Equal("key: [a, b]\n", Of((string[])["a", "b"]));
        Assert.Equal("key:\n  - two words\n", Of((string[])["two words"]));
        Assert.Equal($"key:\n  - {new string('x', 100)}\n", Of((string[])[new string('x', 100)]));
    }

    [Fact]
    public void Pinned_action_has_its_version_beside_it() => Assert.Equal("key: a/b@c # v1\n", Of(new PinnedAction("a/b", "v1", "c")));

    [Fact]
    public void Document_has_a_key_for_each_property_that_is_not_null() => Assert.Equal(
        "name: Test\nif: always()\nrun: echo\ncontinue-on-error: true\n",
        YamlText.Of(new WorkflowStep { Name = "Test", If = "always()", Run = "echo", ContinueOnError = true }));

    [Fact]
    public void Record_that_is_no_document_is_refused() => Assert.Equal(
        "Infra.Pipelines.Model.Artifact is not a YAML document.".Replace("Infra.Pipelines.Model.Artifact", typeof(Pipelines.Model.Artifact).ToString(), StringComparison.Ordinal),
        Assert.Throws<NotSupportedException>(() => Of(new Pipelines.Model.Artifact("a", "b", 1))).Message);

    private static string Of(object value) => YamlText.Of(new OrderedDictionary<string, object> { ["key"] = value });
}
