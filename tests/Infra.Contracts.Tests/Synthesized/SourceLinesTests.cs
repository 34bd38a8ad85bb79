using Infra.Contracts.Synthesized;

namespace Infra.Contracts.Tests.Synthesized;

public sealed class SourceLinesTests
{
    private static readonly SourceLines Sources = new(new Dictionary<string, string> { ["aws-dev-network/Vpc"] = "stacks/B.cs:7", ["aws-dev-network"] = "stacks/A.cs:3" });

    [Theory]
    [InlineData("aws-dev-network/Vpc", "stacks/B.cs:7")]
    [InlineData("aws-dev-network/Vpc/Nat-a/Eip", "stacks/B.cs:7")]
    [InlineData("aws-dev-network/Other", "stacks/A.cs:3")]
    [InlineData("aws-prod-network/Vpc", null)]
    public void Part_of_a_construct_was_made_where_the_construct_was(string path, string? line) => Assert.Equal(line, Sources.Of(path));

    [Fact]
    public void File_has_the_same_bytes_for_the_same_lines() =>
        Assert.Equal("{\n  \"aws-dev-network\": \"stacks/A.cs:3\",\n  \"aws-dev-network/Vpc\": \"stacks/B.cs:7\"\n}\n", Sources.ToJson());

    [Fact]
    public void Output_without_the_file_knows_nothing() => Assert.Empty(SourceLines.Load("nowhere").Lines);
}
