using Infra.Cli.Notifications;
using Infra.Cli.Web;

namespace Infra.Cli.Tests.Notifications;

public sealed class SlackMessageTests
{
    private static readonly SecretMask NoSecrets = new(new Dictionary<string, string>());

    [Theory]
    [InlineData("<!channel> & <@U1>", "&lt;!channel&gt; &amp; &lt;@U1&gt;")]
    [InlineData("\"quoted\" \\ \n", "\"quoted\" \\ \n")]
    public void Text_calls_nobody(string text, string sent) =>
        Assert.Equal(sent, (string?)SlackMessage.Of(new(Channel.Audit, "Deploy", null) { Text = text }, NoSecrets)["blocks"]![1]!["text"]!["text"]);

    [Fact]
    public void Texts_are_cut_to_what_Slack_takes()
    {
        var message = SlackMessage.Of(new(Channel.Audit, string.Concat(Enumerable.Repeat("😀", 200)), null) { Text = new('x', 5_000) }, NoSecrets);

        Assert.EndsWith("😀…", (string?)message["blocks"]![0]!["text"]!["text"], StringComparison.Ordinal);
        Assert.InRange(((string?)message["blocks"]![0]!["text"]!["text"])!.Length, 140, 150);
        Assert.Equal(2_900, ((string?)message["blocks"]![1]!["text"]!["text"])!.Length);
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("not a page")]
    [InlineData(null)]
    public void Link_that_is_no_page_is_left_out(string? url) =>
        Assert.Single(SlackMessage.Of(new(Channel.Audit, "Deploy", null) { Url = url }, NoSecrets)["blocks"]!.AsArray());

    [Fact]
    public void Link_can_not_be_left() => Assert.Equal(
        "<https://x.example/a%7Cb%3E%20%3C!channel%3E|Open the run>",
        (string?)SlackMessage.Of(new(Channel.Audit, "Deploy", Outcome.Succeeded) { Url = "https://x.example/a|b> <!channel>" }, NoSecrets)["blocks"]![1]!["text"]!["text"]);
}
