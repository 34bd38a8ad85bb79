using System.Text.Json.Nodes;
using Infra.Testing.Synthesized;

namespace Infra.Cli.Tests.Changes;

/// <summary>Checkouts as they are on odd days: none at all, shallow, of another user, of a base that no longer synthesizes, in a folder of a larger repository.</summary>
public sealed class OddCheckoutTests : IDisposable
{
    private readonly SynthesizedEstate _estate = new();

    public OddCheckoutTests() => _estate.Add("aws-dev-network", Config.Of(Config.Data("aws-dev-network/Vpc"))).Add("aws-prod-network", Config.Of(Config.Data("aws-prod-network/Vpc")));

    public void Dispose() => _estate.Dispose();

    [Fact]
    public async Task No_repository_at_all_is_said()
    {
        var result = await _estate.RunAsync("changed", "--base", "main");

        Assert.Equal(
            (2, "INFRA0233 ROOT: This folder is not in a git repository, so there is nothing to compare with. Run it in a clone; without one, treat every stack as changed.\n"),
            (result.ExitCode, result.Error));
    }

    [Fact]
    public async Task Shallow_clone_is_said()
    {
        using var origin = new TemporaryFolder();
        GitRepository.Run(origin.Path, "init", "--quiet");
        GitRepository.Commit(origin.Path, "One");
        var first = GitRepository.Run(origin.Path, "rev-parse", "HEAD");
        GitRepository.Commit(origin.Path, "Two");
        GitRepository.Run(_estate.Root, "init", "--quiet");
        GitRepository.Run(_estate.Root, "fetch", "--quiet", "--depth", "1", $"file://{origin.Path}", "HEAD");
        GitRepository.Run(_estate.Root, "checkout", "--quiet", "--detach", "FETCH_HEAD");

        var result = await _estate.RunAsync("changed", "--base", first);

        Assert.Equal(
            (2, $"INFRA0238 --base {first}: This clone does not have the commit. Fetch it, and clone with the whole history (fetch-depth: 0).\n"), (result.ExitCode, result.Error));
    }

    [Fact]
    public async Task Checkout_of_another_user_is_said_and_no_plan_of_it_is_stored()
    {
        GitRepository.Run(_estate.Root, "init", "--quiet");
        GitRepository.Commit(_estate.Root, "One");
        var refusal = $"INFRA0232 {_estate.Root}: Git refuses to read this checkout, because another user owns it. Trust it: git config --global --add safe.directory {_estate.Root}\n";

        Assert.Equal((2, refusal), await AsAnotherUserAsync("changed", "--base", "HEAD", "--out", _estate.Out));
        RealTerraform.Require();
        var (exitCode, error) = await AsAnotherUserAsync("diff", "aws-dev-network", "--plans", "6", "--summaries", Path.Combine(_estate.Root, "summaries"), "--out", _estate.Out);
        Assert.Equal(2, exitCode);
        Assert.EndsWith(refusal, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plan_without_a_commit_is_not_stored()
    {
        RealTerraform.Require();

        var result = await _estate.RunAsync("diff", "aws-dev-network", "--plans", "6", "--summaries", Path.Combine(_estate.Root, "summaries"));

        Assert.Equal(4, result.ExitCode);
        Assert.EndsWith(
            "INFRA0258 aws-dev-network: No commit is checked out here, so the origin of a stored plan would be unknown. Run it in a clone of the repository.\n", result.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(_estate.Root, "summaries", "aws-dev-network.digest.json")));
    }

    [Fact]
    public async Task Base_that_does_not_synthesize_makes_every_stack_count_as_changed()
    {
        GitRepository.Run(_estate.Root, "init", "--quiet");
        // What it takes to be an estate comes with the change.
        File.Delete(Path.Combine(_estate.Root, "cdktf.json"));
        await File.WriteAllTextAsync(Path.Combine(_estate.Root, ".gitignore"), "*\n", TestContext.Current.CancellationToken);
        GitRepository.Commit(_estate.Root, "Base");
        var commit = GitRepository.Run(_estate.Root, "rev-parse", "HEAD");

        var result = await _estate.RunAsync("changed", "--base", "HEAD", "--json");

        Assert.Equal(0, result.ExitCode);
        var changed = JsonNode.Parse(result.Output)!;
        Assert.Equal(["aws-dev-network", "aws-prod-network"], changed["stacks"]!.AsArray().Select(name => (string)name!));
        Assert.Equal("INFRA0239", (string)changed["uncompared"]![0]!["code"]!);
        Assert.EndsWith(
            $"""
            INFRA0239 {commit[..12]}: The base of the change does not synthesize, so nothing can be compared: every stack counts as changed, and removed stacks are unknown. If the change itself corrects the problems below, do nothing; otherwise name another base.
            INFRA0110 cdktf.json: It is missing, or is not JSON with "language": "csharp" and an "app". Restore it from version control, or run the command in the folder of an estate.

            """, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Estate_in_a_folder_of_a_larger_repository_gets_no_pipelines_where_no_forge_reads_them()
    {
        using var repository = new TemporaryFolder();
        GitRepository.Run(repository.Path, "init", "--quiet");
        Directory.CreateDirectory(repository["platform", "infra"]);
        await File.WriteAllTextAsync(repository["platform", "infra", "cdktf.json"], "{}", TestContext.Current.CancellationToken);
        using var pipelines = new CommandProcess(repository["platform", "infra"], "pipelines", "--out", _estate.Out);

        var result = await pipelines.EndAsync(TestContext.Current.CancellationToken);

        Assert.Equal(
            (2, "INFRA3004 platform/infra: The estate is a subfolder of its git repository; a forge reads pipelines, rules and owners from the root of the repository only, so none are written. "
                + "Give the estate a repository of its own, or call ./infra from pipelines that you write in the root.\n"),
            (result.ExitCode, result.Error));
    }

    [Fact]
    public async Task Estate_in_a_folder_of_a_larger_repository_is_compared_with_that_folder()
    {
        using var repository = new TemporaryFolder();
        GitRepository.Run(repository.Path, "init", "--quiet");
        var estate = Directory.CreateDirectory(repository["platform", "infra"]).FullName;
        await File.WriteAllTextAsync(Path.Combine(estate, "cdktf.json"), "{}", TestContext.Current.CancellationToken);
        GitRepository.Commit(repository.Path, "Base");
        // What synth wrote from that commit, kept from a run before.
        var kept = Path.Combine(estate, ".infra", "base", GitRepository.Run(repository.Path, "rev-parse", "HEAD"), "platform", "infra");
        using var before = new SynthesizedEstate();
        before.Add("aws-dev-network", Config.Of(Config.Data("aws-dev-network/Vpc"))).Add("aws-old-network", Config.Of(Config.Data("aws-old-network/Vpc")));
        Directory.CreateDirectory(Path.Combine(kept, ".infra"));
        Directory.Move(before.Out, Path.Combine(kept, "cdktf.out"));
        await File.WriteAllTextAsync(Path.Combine(kept, ".infra", "synthesized"), "", TestContext.Current.CancellationToken);
        using var changed = new CommandProcess(estate, "changed", "--base", "HEAD", "--out", _estate.Out);

        Assert.Equal((0, "aws-dev-network\naws-prod-network\naws-old-network (removed)\n", ""), Parts(await changed.EndAsync(TestContext.Current.CancellationToken)));

        static (int, string, string) Parts(CommandResult result) => (result.ExitCode, result.Output, result.Error);
    }

    [Theory]
    [InlineData(".gitattributes", "infra")]
    [InlineData("templates/infra-estate/.gitattributes", "templates/infra-estate/infra")]
    public void Launcher_starts_in_a_checkout_of_Git_for_Windows(string attributes, string launcher)
    {
        using var repository = new TemporaryFolder();
        GitRepository.Run(repository.Path, "init", "--quiet");
        File.Copy(Path.Combine(RepositoryRoot.Path, attributes), repository[".gitattributes"]);
        File.Copy(Path.Combine(RepositoryRoot.Path, launcher), repository["infra"]);
        GitRepository.Commit(repository.Path, "One");
        File.Delete(repository["infra"]);

        GitRepository.Run(repository.Path, "-c", "core.autocrlf=true", "-c", "core.eol=crlf", "checkout", "--", "infra");

        Assert.DoesNotContain('\r', File.ReadAllText(repository["infra"]));
    }

    /// <summary>Git has a variable for its own tests of this.</summary>
    private async Task<(int ExitCode, string Error)> AsAnotherUserAsync(params string[] arguments)
    {
        using var process = new CommandProcess(_estate.Root, new() { ["GIT_TEST_ASSUME_DIFFERENT_OWNER"] = "1" }, arguments);
        var result = await process.EndAsync(TestContext.Current.CancellationToken);
        return (result.ExitCode, result.Error);
    }
}
