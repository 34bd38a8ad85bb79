using Infra.Cli.Reports;
using Infra.Contracts.Problems;
using Infra.Contracts.Synthesized;
using Infra.Policy.Rules;
using static Infra.Cli.Tests.Reports.Reported;

namespace Infra.Cli.Tests.Reports;

public sealed class ReportFolderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Folder_gives_back_what_was_written_into_it()
    {
        foreach (var stack in Everything)
        {
            stack.Plan!.Write(_folder.Path);
            stack.Gate?.Write(_folder.Path);
        }

        File.WriteAllText(_folder["aws-dev-network.digest.json"], "{}");
        File.WriteAllText(_folder["notes.txt"], "");

        var read = ReportFolder.Read(_folder.Path);

        Assert.Equal(["aws-dev-network", "aws-prod-cluster", "aws-prod-data", "google-dev-network"], read.Select(stack => stack.Name));
        Assert.Equal(new ReportText([.. Everything.OrderBy(stack => stack.Name, StringComparer.Ordinal)], null).Render(Detail.Values), new ReportText(read, null).Render(Detail.Values));
    }

    [Fact]
    public void Stack_that_was_only_gated_is_shown_as_not_planned()
    {
        Stack("aws-dev-network").Gated(GateMode.Hard, Finding("aws-dev-network/Vpc", Severity.High)).Gate!.Write(_folder.Path);

        Assert.Contains(
            "| `aws-dev-network` |  | not planned | **stopped** by 1 |\n", new ReportText(ReportFolder.Read(_folder.Path), null).Render(Detail.Values), StringComparison.Ordinal);
    }

    [Fact]
    public void Folder_that_is_not_there_is_refused() => Assert.Equal(
        $"INFRA0268 {_folder["no"]}: There is no such folder. Name the one that diff and gate wrote with --summaries.",
        Assert.Throws<InfraException>(() => ReportFolder.Read(_folder["no"])).Message);

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("""{"format_version":"1.2"}""")]
    public void File_that_is_something_else_is_refused(string text)
    {
        File.WriteAllText(_folder["a.json"], text);
        File.WriteAllText(_folder["b.findings.json"], text);

        var failure = Assert.Throws<InfraException>(() => ReportFolder.Read(_folder.Path));

        Assert.Equal(ExitCode.Usage, failure.ExitCode);
        Assert.Equal(
            $"INFRA0268 {_folder["a.json"]}: It is neither the summary of a plan nor what a gate found. Keep nothing else in that folder.\n"
            + $"INFRA0268 {_folder["b.findings.json"]}: It is neither the summary of a plan nor what a gate found. Keep nothing else in that folder.",
            failure.Message);
    }
}
