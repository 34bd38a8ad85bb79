using Infra.Contracts.Problems;

namespace Infra.Contracts.Tests.Problems;

public sealed class SpellingTests
{
    [Theory]
    [InlineData("dif", "diff")]
    [InlineData("DIFF", "diff")]
    [InlineData("depoly", "deploy")]
    [InlineData("aws-dv-network", "aws-dev-network")]
    [InlineData("foo", null)]
    [InlineData("google-*", null)]
    public void Only_a_near_name_is_suggested(string given, string? expected) => Assert.Equal(expected, Spelling.Closest(given, ["aws-dev-network", "deploy", "diff"]));

    [Fact]
    public void Hint_names_the_near_one_or_any_of_those_that_were_listed()
    {
        Assert.Equal("Did you mean \"diff\"?", Spelling.Hint("dif", ["diff"]));
        Assert.Equal("Choose one of them.", Spelling.Hint("foo", ["diff"]));
    }
}
