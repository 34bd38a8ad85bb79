namespace Infra.Documentation.Tests;

/// <summary>What a page says of the command line can be typed.</summary>
public sealed class CommandTests
{
    public static TheoryData<string> PagesWithCommands => [.. Pages.All.Where(page => CommandLines.Typed(Pages.Text(page)).Concat(CommandLines.Mentioned(Pages.Text(page))).Any())];

    [Theory]
    [MemberData(nameof(PagesWithCommands))]
    public void Commands_of_a_page_are_accepted_by_the_tool(string page)
    {
        Assert.DoesNotContain(CommandLines.Typed(Pages.Text(page)), line => !CommandLines.IsAccepted(line));
        Assert.DoesNotContain(CommandLines.Mentioned(Pages.Text(page)), line => !CommandLines.IsKnown(line));
    }

    [Theory]
    [InlineData("promote dev")]
    [InlineData("promot dev prod")]
    [InlineData("gate --enviroment prod")]
    [InlineData("graph --format png")]
    public void Line_that_the_tool_does_not_accept_is_found(string line) =>
        Assert.Equal(line, Assert.Single(CommandLines.Typed($"```sh\n./infra synth && ./infra {line}   # why\n```"), typed => !CommandLines.IsAccepted(typed)));

    [Theory]
    [InlineData("promot")]
    [InlineData("gate [--enviroment ENV]")]
    public void Mention_of_what_the_tool_does_not_have_is_found(string line) =>
        Assert.Equal(line, Assert.Single(CommandLines.Mentioned($"Run `./infra {line}`, `dotnet infra promote` or `infra`."), mentioned => !CommandLines.IsKnown(mentioned)));

    [Theory]
    [InlineData("promote")]
    [InlineData("diff [STACK…] [--simulate]")]
    [InlineData("graph --format mermaid|svg|html")]
    [InlineData("providers update aws")]
    public void Mention_of_what_the_tool_has_is_known(string line) => Assert.True(CommandLines.IsKnown(line));
}
