using System.Globalization;
using Infra.Cli;
using Infra.Workspace;
using Infra.Workspace.Terminals;

namespace Infra.Audit.Tests.Reports;

public sealed class AuditCommandTests
{
    [Fact]
    public async Task Repository_without_a_flaw_exits_with_0_though_something_is_unknown()
    {
        using var repository = new AuditedRepository();

        var (exitCode, output, error) = await RunAsync(repository, "--out", Path.Combine(repository.Root, "cdktf.out"));

        Assert.Equal("", error.Replace("Gathering evidence\n", "", StringComparison.Ordinal));
        Assert.EndsWith("31 of 36 met, 0 not met, 5 unknown\n", output, StringComparison.Ordinal);
        Assert.Equal(0, exitCode);
    }

    [Fact]
    public async Task Repository_with_a_flaw_exits_with_3_and_writes_the_page()
    {
        using var repository = new AuditedRepository();
        Breakage.All.First(breakage => breakage.Item == "saved-plan").Break(repository);
        var page = Path.Combine(repository.Root, "audit.html");

        var (exitCode, output, _) = await RunAsync(repository, "--out", Path.Combine(repository.Root, "cdktf.out"), "--html", page);

        Assert.Equal(3, exitCode);
        Assert.Contains("apply-dev-1 plans again when it applies", output, StringComparison.Ordinal);
        Assert.Contains("<h1>Audit of lynx</h1>", await File.ReadAllTextAsync(page, TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Audit_without_synth_knows_less()
    {
        using var repository = new AuditedRepository();

        var (exitCode, output, _) = await RunAsync(repository, "--no-synth");

        Assert.Contains("cdktf.out: It needs the output of synth.", output, StringComparison.Ordinal);
        Assert.Equal(0, exitCode);
    }

    [Theory]
    [InlineData(".github/workflows/deploy.yml", "jobs: [", "INFRA0320 .github/workflows/deploy.yml: It can't be read as a pipeline: one YAML document, a mapping. Run ./infra pipelines, and commit it.\n")]
    [InlineData(".github/workflows/deploy.yml", "- one", "INFRA0320 .github/workflows/deploy.yml: It can't be read as a pipeline: one YAML document, a mapping. Run ./infra pipelines, and commit it.\n")]
    [InlineData("governance/rulesets/main.json", "{", "INFRA0321 governance/rulesets/main.json: It can't be read as JSON of the form that is rendered. Run ./infra pipelines, and commit it.\n")]
    [InlineData("governance/rulesets/main.json", "[]", "INFRA0321 governance/rulesets/main.json: It can't be read as JSON of the form that is rendered. Run ./infra pipelines, and commit it.\n")]
    [InlineData("governance/environments.json", "[{}]", "INFRA0321 governance/environments.json: It can't be read as JSON of the form that is rendered. Run ./infra pipelines, and commit it.\n")]
    public async Task Damaged_file_is_named(string path, string text, string message)
    {
        using var repository = new AuditedRepository();
        repository.Add(path, text);

        var (exitCode, _, error) = await RunAsync(repository, "--out", Path.Combine(repository.Root, "cdktf.out"));

        Assert.Equal((1, $"Gathering evidence\n{message}"), (exitCode, error));
    }

    private static async Task<(int ExitCode, string Output, string Error)> RunAsync(AuditedRepository repository, params string[] arguments)
    {
        var (output, error) = (new StringWriter(CultureInfo.InvariantCulture), new StringWriter(CultureInfo.InvariantCulture));
        var program = new InfraProgram(new Repository(repository.Root), new Terminal(TextReader.Null, output, error, isInteractive: false), _ => null);
        var exitCode = await program.RunAsync(["audit", .. arguments], TestContext.Current.CancellationToken);
        return (exitCode, output.ToString(), error.ToString());
    }
}
