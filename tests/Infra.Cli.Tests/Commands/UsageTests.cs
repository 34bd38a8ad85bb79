using Infra.Testing.Synthesized;

namespace Infra.Cli.Tests.Commands;

public sealed class UsageTests : IDisposable
{
    private readonly SynthesizedEstate _estate = new();

    public UsageTests() => _estate.Add("aws-dev-network", []).Add("aws-prod-network", []);

    public void Dispose() => _estate.Dispose();

    [Theory]
    [InlineData("foo", "INFRA0003 infra: It has no command \"foo\". Run infra --help.\n")]
    [InlineData("dif", "INFRA0003 infra: It has no command \"dif\". Did you mean \"diff\"? Run infra --help for all.\n")]
    [InlineData("diff --jsn", "INFRA0003 infra diff: It has no option \"--jsn\". Did you mean \"--json\"? Run infra diff --help for all.\n")]
    [InlineData("deploy aws-dev-network --auto-aprove", "INFRA0003 infra deploy: It has no option \"--auto-aprove\". Did you mean \"--auto-approve\"? Run infra deploy --help for all.\n")]
    [InlineData("posture aws", "INFRA0003 infra posture: It has no argument \"aws\". Run infra posture --help.\n")]
    [InlineData("bootstrap", "INFRA0003 infra bootstrap: Required argument 'cloud' missing for command: 'bootstrap'. Run infra bootstrap --help.\n")]
    [InlineData("graph --format x", "INFRA0003 infra graph: Argument 'x' not recognized. Must be one of: 'mermaid' 'svg' 'html' 'json'. Run infra graph --help.\n")]
    public async Task Command_line_that_cannot_be_read_exits_with_2_and_says_what_was_meant(string line, string error)
    {
        var result = await _estate.RunAsync(line.Split(' '), null, TestContext.Current.CancellationToken);

        Assert.Equal(new(2, "", error), result);
    }

    [Fact]
    public async Task Command_line_without_a_command_lists_all_of_them()
    {
        var result = await _estate.RunAsync([], null, TestContext.Current.CancellationToken);

        Assert.Equal(0, result.ExitCode);
        Assert.All(["infra [command]", "synth", "diff", "deploy", "destroy", "bootstrap", "posture", "graph", "test"], word => Assert.Contains(word, result.Output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Unknown_stacks_are_all_reported_with_the_closest_name()
    {
        var result = await _estate.RunAsync("diff", "aws-dv-network", "google-*");

        Assert.Equal(
            new(2, "",
                """
                INFRA0211 aws-dv-network: The estate has no such stack; it has aws-dev-network, aws-prod-network. Did you mean "aws-dev-network"?
                INFRA0211 google-*: The estate has no such stack; it has aws-dev-network, aws-prod-network. Choose one of them.

                """), result);
    }

    [Fact]
    public async Task Output_folder_without_an_estate_is_refused()
    {
        var result = await _estate.RunAsync(["diff", "--out", Path.Combine(_estate.Root, "nowhere")], null, TestContext.Current.CancellationToken);

        Assert.Equal(new(2, "", "INFRA0301 ROOT/nowhere: This folder does not contain a complete output of synth. Run ./infra synth first.\n"), result);
    }

    [Fact]
    public async Task Bug_is_reported_in_one_line_with_the_file_that_tells_more()
    {
        // A manifest that names a folder which is not there is nothing that synth writes.
        Directory.Delete(Path.Combine(_estate.Out, "stacks"), recursive: true);

        var result = await _estate.RunAsync("diff", "aws-dev-network");

        Assert.Equal(1, result.ExitCode);
        Assert.Matches(@"^INFRA0001 This is a bug in Infra: .+ Report it with the file ROOT/\.infra/logs/crash-\d+\.log\.\n$", LastLine(result.Error));
        Assert.Contains("   at ", await File.ReadAllTextAsync(Directory.GetFiles(Path.Combine(_estate.Root, ".infra", "logs")).Single(), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private static string LastLine(string text) => text.TrimEnd('\n').Split('\n')[^1] + "\n";
}
