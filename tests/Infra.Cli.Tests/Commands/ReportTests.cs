namespace Infra.Cli.Tests.Commands;

/// <summary>From a plan and a gate to their report, with Terraform for real.</summary>
public sealed class ReportTests : IDisposable
{
    private readonly SynthesizedEstate _estate = new();

    public void Dispose() => _estate.Dispose();

    private string Summaries => Path.Combine(_estate.Root, "summaries");

    [Fact]
    public async Task Report_shows_what_was_planned_and_gated()
    {
        RealTerraform.Require();
        _estate.Add("aws-dev-network", Config.Of(Config.Data("aws-dev-network/Vpc")));
        Assert.Equal(0, (await _estate.RunAsync("diff", "--summaries", Summaries)).ExitCode);
        Assert.Equal(0, (await _estate.RunAsync("gate", "--summaries", Summaries)).ExitCode);

        var printed = await RunAsync("report", Summaries);
        var written = await RunAsync("report", Summaries, "--output", Path.Combine(_estate.Root, "report.md"));

        Assert.Equal(
            """
            ## 1 of 1 stack changes: 1 to create

            ### Stacks

            | stack | environment | create | plan | gate |
            | --- | --- | ---: | --- | --- |
            | `aws-dev-network` | `dev` | 1 | changes | passed |

            ### `aws-dev-network`: 1 to create

            <details open><summary>1 change</summary>

            ```diff
            + Vpc  (terraform_data)
            ```

            </details>

            """, printed.Output);
        Assert.Equal((0, ""), (written.ExitCode, written.Output));
        Assert.Equal(printed.Output, await File.ReadAllTextAsync(Path.Combine(_estate.Root, "report.md"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Report_of_an_empty_folder_says_that_nothing_changes()
    {
        Directory.CreateDirectory(Summaries);

        Assert.Equal((0, "## No stack changes\n"), ((await RunAsync("report", Summaries)).ExitCode, (await RunAsync("report", Summaries)).Output));
    }

    private Task<CommandResult> RunAsync(params string[] arguments) => _estate.RunAsync(arguments, null, TestContext.Current.CancellationToken);
}
