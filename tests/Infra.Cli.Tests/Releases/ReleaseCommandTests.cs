using System.Text.Json.Nodes;
using Infra.Contracts.Problems;

namespace Infra.Cli.Tests.Releases;

public sealed class ReleaseCommandTests : IDisposable
{
    private static readonly string One = ReleaseRepository.One;
    private static readonly string Two = ReleaseRepository.Two;
    private static readonly string Three = ReleaseRepository.Three;

    private readonly ReleaseRepository _repository = new();

    [Fact]
    public async Task Release_leaves_a_branch_with_one_commit_and_says_what_to_do_next()
    {
        var result = await _repository.RunAsync("release", $"api={Two}", "--environment", "dev", "--reason", "Faster search");

        Assert.Equal((int)ExitCode.Done, result.ExitCode);
        var branch = Branch(result);
        Assert.Equal($"dev: api 111111111111 -> 222222222222\n{branch}\n", result.Output);
        Assert.Equal($"No forge token is set: push the branch (git push origin {branch}) and open a pull request to main.\n", result.Error);
        Assert.Equal(Two, _repository.VersionAt(branch, "dev"));
        Assert.Equal(_repository.Git("rev-parse", "origin/main"), _repository.Git("rev-parse", $"{branch}~1"));
        Assert.Equal("M\tenvs/dev.json", _repository.Git("diff", "--name-status", "origin/main", branch));
        Assert.Equal($"Release api 222222222222 to dev\n\nFaster search\n\napi: {One} -> {Two}", _repository.Git("log", "-1", "--format=%B", branch));
    }

    [Fact]
    public async Task Release_touches_neither_branch_nor_index_nor_files()
    {
        _repository.Git("checkout", "--quiet", "-b", "my-work");
        var before = _repository.State();

        await _repository.RunAsync("release", $"api={Two}", "--environment", "dev");

        Assert.Equal(before, _repository.State().Replace("!! .infra/\n", "", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Release_builds_on_what_the_remote_has_and_not_on_the_clone()
    {
        _repository.Merge("dev", Two);
        _repository.Git("reset", "--quiet", "--hard", "HEAD~1");

        var result = await _repository.RunAsync("release", $"api={Three}", "--environment", "dev");

        Assert.StartsWith("dev: api 222222222222 -> 333333333333\n", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Release_that_is_repeated_finds_its_branch()
    {
        var first = await _repository.RunAsync("release", $"api={Two}", "--environment", "dev", "--json");
        var second = await _repository.RunAsync("release", $"api={Two}", "--environment", "dev", "--json");

        Assert.Equal(first.Output, second.Output);
    }

    [Fact]
    public async Task Branch_on_which_somebody_works_is_not_overwritten()
    {
        var branch = Branch(await _repository.RunAsync("release", $"api={Two}", "--environment", "dev"));
        _repository.Git("update-ref", $"refs/heads/{branch}", _repository.Git("rev-parse", "main"));

        var result = await _repository.RunAsync("release", $"api={Two}", "--environment", "dev");

        Assert.Equal((int)ExitCode.Usage, result.ExitCode);
        Assert.Equal($"INFRA0297 {branch}: The branch already exists with different content. Merge or delete it, then run the command again.\n", result.Error);
    }

    [Fact]
    public async Task Dry_run_makes_nothing()
    {
        var refs = _repository.Git("for-each-ref");

        var result = await _repository.RunAsync("release", $"api={Two}", "--environment", "dev", "--dry-run");

        Assert.Matches(@"^dev: api 111111111111 -> 222222222222\nenvs/dev-release-[0-9a-f]{12} \(not made: dry run\)\n$", result.Output);
        Assert.Equal("", result.Error);
        Assert.Equal(refs, _repository.Git("for-each-ref"));
    }

    [Fact]
    public async Task Json_has_everything_that_a_program_needs()
    {
        var json = JsonNode.Parse((await _repository.RunAsync("release", $"api={Two}", "--environment", "dev", "--json")).Output)!;

        Assert.Equal("dev", (string)json["environment"]!);
        Assert.Equal("main", (string)json["baseBranch"]!);
        Assert.Equal(_repository.Git("rev-parse", (string)json["branch"]!), (string)json["commit"]!);
        Assert.Equal($$"""[{"application":"api","from":"{{One}}","to":"{{Two}}"}]""", json["changes"]!.ToJsonString());
        Assert.Null(json["pullRequest"]);
    }

    [Theory]
    [InlineData("cdktf.json")]
    [InlineData("envs/new.json")]
    public async Task Repository_with_uncommitted_files_is_refused(string file)
    {
        File.WriteAllText(Path.Combine(_repository.Root, file), "{ }");

        var result = await _repository.RunAsync("release", $"api={Two}", "--environment", "dev");

        Assert.Equal((int)ExitCode.Usage, result.ExitCode);
        Assert.Equal($"INFRA0294 {file}: It is not committed; a release is made from commits only. Commit, stash or discard it.\n", result.Error);
    }

    [Theory]
    [InlineData("api")]
    [InlineData("api=1=2")]
    [InlineData("")]
    public async Task Argument_of_another_form_is_refused(string argument)
    {
        var result = await _repository.RunAsync("release", argument, "--environment", "dev");

        Assert.Equal((int)ExitCode.Usage, result.ExitCode);
        Assert.Equal($"INFRA0290 release: \"{argument}\" is not APPLICATION=COMMIT. Write it as api=0f3c…, with the full commit.\n", result.Error);
    }

    [Theory]
    [InlineData("[skip ci] Nothing to see")]
    [InlineData("Fix\nskip-checks: true")]
    [InlineData("`$(id)`")]
    [InlineData("closes @everyone")]
    [InlineData(" ")]
    public async Task Reason_that_a_forge_would_obey_is_refused(string reason)
    {
        var result = await _repository.RunAsync("release", $"api={Two}", "--environment", "dev", "--reason", reason);

        Assert.Equal((int)ExitCode.Usage, result.ExitCode);
        Assert.Equal($"INFRA0290 --reason: \"{reason.Replace('\n', '?')}\" is not a plain sentence of at most 200 characters. Use letters, digits, spaces and . , ; ' / ( ) - only.\n", result.Error);
        Assert.Equal("main", _repository.Git("for-each-ref", "--format=%(refname:short)", "refs/heads"));
    }

    [Fact]
    public async Task Promotion_and_hotfix_leave_branches_of_their_own()
    {
        var promoted = await _repository.RunAsync("promote", "dev", "staging");
        var hotfix = await _repository.RunAsync("release", $"api={Three}", "--environment", "prod", "--hotfix", "Payments fail");

        Assert.StartsWith("staging: api nothing -> 111111111111\nenvs/staging-promote-", promoted.Output, StringComparison.Ordinal);
        Assert.StartsWith("prod: api nothing -> 333333333333\nenvs/prod-hotfix-", hotfix.Output, StringComparison.Ordinal);
        Assert.Equal(
            $"Hotfix api 333333333333 in prod\n\nPayments fail\n\napi: none -> {Three}", _repository.Git("log", "-1", "--format=%B", Branch(hotfix)));
    }

    [Fact]
    public async Task Rollback_goes_to_what_ran_before_or_to_the_commit_that_is_named()
    {
        _repository.Merge("prod", One);
        var two = _repository.Merge("prod", Two);
        _repository.Merge("prod", Three);

        var before = await _repository.RunAsync("rollback", "prod");
        var named = await _repository.RunAsync("rollback", "prod", "--to", two[..10]);
        var oldest = await _repository.RunAsync("rollback", "prod", "--to", _repository.Git("rev-parse", "main~2"));

        Assert.StartsWith("prod: api 333333333333 -> 222222222222\n", before.Output, StringComparison.Ordinal);
        Assert.Equal(before.Output, named.Output);
        Assert.StartsWith("prod: api 333333333333 -> 111111111111\n", oldest.Output, StringComparison.Ordinal);
        Assert.Equal($"Roll prod back to {two[..12]}", _repository.Git("log", "-1", "--format=%s", Branch(before)));
    }

    [Fact]
    public async Task Rollback_of_an_environment_that_ran_nothing_else_is_refused()
    {
        var result = await _repository.RunAsync("rollback", "dev");

        Assert.Equal((int)ExitCode.Usage, result.ExitCode);
        Assert.Equal("INFRA0296 envs/dev.json: The history of main has no earlier versions of dev. Name a commit with --to, or release another version.\n", result.Error);
    }

    [Theory]
    [InlineData("0000000000000000000000000000000000000000")]
    [InlineData("HEAD~1")]
    [InlineData("main")]
    [InlineData("$(touch /tmp/x)")]
    public async Task Rollback_to_a_commit_that_is_not_there_is_refused(string commit)
    {
        var result = await _repository.RunAsync("rollback", "dev", "--to", commit);

        Assert.Equal((int)ExitCode.Usage, result.ExitCode);
        Assert.Equal($"INFRA0295 --to: \"{commit}\" is not a commit of main with envs/dev.json. Take one from git log --first-parent main -- envs/dev.json.\n", result.Error);
    }

    [Fact]
    public async Task Rollback_to_a_commit_of_another_branch_is_refused()
    {
        var branch = Branch(await _repository.RunAsync("release", $"api={Two}", "--environment", "dev"));

        var result = await _repository.RunAsync("rollback", "dev", "--to", _repository.Git("rev-parse", branch));

        Assert.Equal((int)ExitCode.Usage, result.ExitCode);
        Assert.StartsWith("INFRA0295 --to: ", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Repository_without_a_catalog_is_refused()
    {
        _repository.Git("rm", "--quiet", "envs/catalog.json");
        _repository.Merge("dev", Two);

        var result = await _repository.RunAsync("promote", "dev", "staging");

        Assert.Equal((int)ExitCode.Usage, result.ExitCode);
        Assert.Equal(
            "INFRA0299 envs/catalog.json: main does not have this file, or it is not a release catalog. Declare EstateOptions.Applications, run ./infra pipelines, and merge the file.\n",
            result.Error);
    }

    [Fact]
    public async Task Remote_that_does_not_answer_changes_nothing()
    {
        Directory.Delete(_repository.Origin, recursive: true);

        var result = await _repository.RunAsync("promote", "dev", "staging");

        Assert.Equal((int)ExitCode.Failed, result.ExitCode);
        Assert.StartsWith("INFRA0298 git ls-remote: It failed with exit code 128: ", result.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _repository.Dispose();

    private static string Branch(CommandResult result) => result.Output.Split('\n')[^2];
}
