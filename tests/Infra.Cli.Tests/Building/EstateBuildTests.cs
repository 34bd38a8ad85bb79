using Infra.Cli.Building;

namespace Infra.Cli.Tests.Building;

public sealed class EstateBuildTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public EstateBuildTests() =>
        File.WriteAllText(_folder[".infra", "bindings", "provider-aws.index"].WithFolder(), "AwsSqsQueue aws_sqs_queue\nAwsSqsQueuePolicy aws_sqs_queue_policy\n");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("AwsSqsQueue", "aws_sqs_queue")]
    [InlineData("AwsSqsQueueConfig", "aws_sqs_queue")]
    [InlineData("AwsSqsQueuePolicyConfig", "aws_sqs_queue_policy")]
    public void Resource_that_the_bindings_leave_out_is_told_with_the_line_to_add(string name, string terraformName) => Assert.Equal(
        [$"INFRA0105 stacks/Queue.cs:7: {name} belongs to \"{terraformName}\", which the bindings leave out. Add the line \"{terraformName}\" to \"bindings\" → \"@cdktf/provider-aws\" in package.json."],
        Problems($"{_folder.Path}/stacks/Queue.cs(7,13): error CS0246: The type or namespace name '{name}' could not be found (are you missing a using directive or an assembly reference?) [{_folder.Path}/stacks/Lynx.Stacks.csproj]"));

    [Fact]
    public void Other_errors_of_the_compiler_are_told_once_each_with_their_place() => Assert.Equal(
        ["INFRA0106 stacks/Queue.cs:7: CS1002: ; expected. Correct the source."],
        Problems(string.Concat(Enumerable.Repeat($"{_folder.Path}/stacks/Queue.cs(7,13): error CS1002: ; expected [{_folder.Path}/stacks/Lynx.Stacks.csproj]\n", 2))));

    [Fact]
    public void Build_that_fails_without_a_compiler_error_is_told_in_its_own_words() => Assert.Equal(
        ["INFRA0106 stacks/Lynx.Stacks.csproj: It does not build. Output of the build:\nNo space left on device"],
        Problems("No space left on device\n"));

    private IEnumerable<string> Problems(string output) =>
        new EstateBuild(new(_folder.Path), _ => { }).Problems("stacks/Lynx.Stacks.csproj", output).Select(problem => problem.ToString());
}
