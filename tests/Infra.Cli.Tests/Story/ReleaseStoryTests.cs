using Infra.Contracts.Problems;
using Infra.Contracts.Releases;
using Infra.Testing.Forges;

namespace Infra.Cli.Tests.Story;

/// <summary>
/// A version's whole life, with git and bash for real: a change of an application is published, proposed to the estate, promoted from
/// environment to environment, found bad, rolled back, and corrected by a hotfix.
/// </summary>
public sealed class ReleaseStoryTests
{
    private const string Hostile = "$(touch${IFS}PWNED);touch${IFS}PWNED;`touch${IFS}PWNED`&'\"";

    [Theory]
    [InlineData(ForgeKind.GitHub)]
    [InlineData(ForgeKind.GitLab)]
    public async Task Version_lives_from_a_change_to_prod_back_and_through_a_hotfix(ForgeKind kind)
    {
        await using var world = await StoryWorld.StartAsync(kind);
        var good = await ChangeAsync(world, kind, $"feature/{Hostile}", "It works well.\n");
        await PromoteAsync(world, kind, good, "dev", "staging", $"{good} {good} -");
        await PromoteAsync(world, kind, good, "staging", "prod", $"{good} {good} {good}");

        var bad = await ChangeAsync(world, kind, "feature/faster", "It works, and loses payments.\n");
        Assert.Equal($"{bad} {good} {good}", world.Estate.Runs);
        await PromoteAsync(world, kind, bad, "dev", "staging", $"{bad} {bad} {good}");
        await PromoteAsync(world, kind, bad, "staging", "prod", $"{bad} {bad} {bad}");

        await RollBackAsync(world, kind, good, $"{bad} {bad} {good}");
        await RefuseAsync(world, good);
        var corrected = await CorrectAsync(world, kind, good);

        Assert.Equal($"{bad} {bad} {corrected}", world.Estate.Runs);
        Assert.Equal(new[] { good, bad, corrected }.Select(commit => $"ghcr.io/lynx/shop-api:{commit}"), world.Registry);
        Assert.Equal(["main"], world.Estate.Bare.Branches);
        Assert.Empty(world.Traps);
    }

    /// <summary>A change is proposed and tested, merged, published, and comes to dev by the bot's pull request.</summary>
    private static async Task<string> ChangeAsync(StoryWorld world, ForgeKind kind, string branch, string answer)
    {
        var before = world.Estate.Runs.Split(' ');
        var commit = world.Shop.Push(branch, "origin/main", $"[skip ci] {Hostile}\n\nskip-checks: true", answer);
        var proposed = await world.Runner.ProposedAsync(commit);
        Assert.True(proposed.IsWell, proposed.Output);
        Assert.DoesNotContain("release", proposed.Jobs);
        Assert.Empty(world.Calls());

        var merged = world.Shop.Bare.Squash(branch, "main", Hostile);
        var pushed = await world.Runner.PushedAsync("main", merged);

        Assert.True(pushed.IsWell, pushed.Output);
        Assert.Contains($"ghcr.io/lynx/shop-api:{merged}", world.Registry);
        Assert.Equal(string.Join(' ', before.Skip(1).Prepend(merged)), world.Estate.Runs);
        Assert.Equal($"Release api {ApplicationVersion.Short(merged)} to dev", world.Estate.Bare.Git("log", "-1", "--format=%s", "main"));
        Assert.Equal("envs/dev.json", world.Estate.Bare.Git("diff", "--name-only", "main~1", "main"));
        Assert.Equal([.. AsBot(kind), .. Opens(kind), .. Merges(kind, world.Forge.Pulls[^1])], world.Calls());
        return merged;
    }

    private static async Task PromoteAsync(StoryWorld world, ForgeKind kind, string commit, string from, string to, string runs)
    {
        var before = world.Estate.Runs;
        var result = await world.Estate.RunAsync(world.Forge.Variables, "promote", from, to);

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Equal(before, world.Estate.Runs);
        Assert.Equal(Opens(kind), world.Calls());
        var pull = world.Approve();
        Assert.Equal($"Promote {from} to {to}", pull.Title);
        Assert.Contains($"`{commit}` |\n", pull.Body, StringComparison.Ordinal);
        Assert.StartsWith($"envs/{to}-promote-", pull.Branch, StringComparison.Ordinal);
        Assert.Equal(runs, world.Estate.Runs);
    }

    private static async Task RollBackAsync(StoryWorld world, ForgeKind kind, string good, string runs)
    {
        var result = await world.Estate.RunAsync(world.Forge.Variables, "rollback", "prod", "--reason", "Payments are lost");

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Contains($"-> {ApplicationVersion.Short(good)}\n", result.Output, StringComparison.Ordinal);
        Assert.Equal(Opens(kind), world.Calls());
        var pull = world.Approve();
        Assert.StartsWith("Roll prod back to ", pull.Title, StringComparison.Ordinal);
        Assert.EndsWith("\nReason:\n\n    Payments are lost\n", pull.Body, StringComparison.Ordinal);
        Assert.Equal(runs, world.Estate.Runs);
    }

    /// <summary>What somebody might try: nothing of it reaches a shell, a branch or the forge.</summary>
    private static async Task RefuseAsync(StoryWorld world, string good)
    {
        var (shop, estate) = (world.Shop.Bare.Branches, world.Estate.Bare.Branches);
        var elsewhere = world.Shop.Push("feature/never-reviewed", "origin/main", "Not reviewed", "It works for me.\n");
        foreach (var (name, commit, error) in new[]
        {
            (Hostile, good, "The name of a hotfix has 1 to 40 lower-case letters, digits and hyphens.\n"),
            ("payments\nx", good, "The name of a hotfix has 1 to 40 lower-case letters, digits and hyphens.\n"),
            ("payments", Hostile, "The base is a full commit: 40 hexadecimal digits in lower case.\n"),
            ("payments", "--upload-pack=touch PWNED", "The base is a full commit: 40 hexadecimal digits in lower case.\n"),
            ("payments", new('0', 40), "The base is neither a commit of main nor of a hotfix: a hotfix starts from a reviewed commit.\n"),
            ("payments", elsewhere, "The base is neither a commit of main nor of a hotfix: a hotfix starts from a reviewed commit.\n"),
        })
            Assert.Equal(error, (await world.Runner.HotfixAsync(name, commit)).Error);

        var hostile = $"hotfixes/{Hostile}";
        var pushed = await world.Runner.PushedAsync(hostile, world.Shop.Push(hostile, good, Hostile, "It works.\n"));
        Assert.Equal("The name of a hotfix has 1 to 40 lower-case letters, digits and hyphens; this branch is not valid.\n", pushed.Error);

        foreach (string[] arguments in (string[][])[["release", $"api={Hostile}", "--environment", "dev"], ["promote", "dev", "prod"], ["promote", "dev", "staging", "--reason", "[skip ci]"], ["rollback", Hostile]])
            Assert.Equal((int)ExitCode.Usage, (await world.Estate.RunAsync(world.Forge.Variables, arguments)).ExitCode);
        Assert.Equal([.. shop.Append("feature/never-reviewed").Append(hostile).Order(StringComparer.Ordinal)], world.Shop.Bare.Branches);
        Assert.Equal(estate, world.Estate.Bare.Branches);
        Assert.Empty(world.Calls());
    }

    /// <summary>A branch from what runs well, a reviewed correction on it, and a pull request for prod that waits for a person.</summary>
    private static async Task<string> CorrectAsync(StoryWorld world, ForgeKind kind, string good)
    {
        var before = world.Estate.Runs;
        var created = await world.Runner.HotfixAsync("payments", good);
        Assert.True(created.IsWell, created.Output);
        Assert.Equal(good, world.Shop.Bare.Head("hotfixes/payments"));
        Assert.Equal("hotfixes/payments exists: choose another name.\n", (await world.Runner.HotfixAsync("payments", good)).Error);

        var proposed = await world.Runner.ProposedAsync(world.Shop.Push("fix", good, "Keep payments", "It works and keeps payments.\n"));
        Assert.True(proposed.IsWell, proposed.Output);
        var corrected = world.Shop.Bare.Squash("fix", "hotfixes/payments", "Keep payments");
        var pushed = await world.Runner.PushedAsync("hotfixes/payments", corrected);

        Assert.True(pushed.IsWell, pushed.Output);
        Assert.Equal([.. AsBot(kind), .. Opens(kind)], world.Calls());
        Assert.Equal(before, world.Estate.Runs);
        var pull = world.Approve();
        Assert.Equal($"Hotfix api {ApplicationVersion.Short(corrected)} in prod", pull.Title);
        Assert.EndsWith("\nReason:\n\n    Branch hotfixes/payments\n", pull.Body, StringComparison.Ordinal);
        return corrected;
    }

    private static string[] AsBot(ForgeKind kind) => kind == ForgeKind.GitHub ? ["GET /repos/lynx/infra/installation", "POST /app/installations/5/access_tokens"] : [];

    private static string[] Opens(ForgeKind kind) => kind == ForgeKind.GitHub
        ? ["GET /repos/lynx/infra/pulls", "POST /repos/lynx/infra/pulls"]
        : ["GET /projects/77/merge_requests", "POST /projects/77/merge_requests"];

    private static string[] Merges(ForgeKind kind, FakePull pull) => kind == ForgeKind.GitHub
        ? [$"GET /repos/lynx/infra/commits/{pull.Head}/check-runs", $"GET /repos/lynx/infra/pulls/{pull.Number}", $"PUT /repos/lynx/infra/pulls/{pull.Number}/merge"]
        : [$"GET /projects/77/merge_requests/{pull.Number}", $"GET /projects/77/merge_requests/{pull.Number}", $"PUT /projects/77/merge_requests/{pull.Number}/merge"];
}
