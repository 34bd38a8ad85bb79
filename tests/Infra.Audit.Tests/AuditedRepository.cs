using System.Text.Json;
using System.Text.Json.Nodes;
using Infra.Audit.Governance;
using Infra.Cli.RepositoryFiles;
using Infra.Contracts.Synthesized;

namespace Infra.Audit.Tests;

/// <summary>A repository in which every item is met, to be broken: a small estate, and the files that it renders.</summary>
internal sealed class AuditedRepository : IDisposable
{
    private static readonly DateOnly Today = new(2026, 6, 1);

    private readonly TemporaryFolder _folder = new();

    public AuditedRepository()
    {
        foreach (var (path, text) in AuditedFiles.All)
            foreach (var copy in Copies(path)) Write(copy, text);
        Write(_folder["policy", "known-bad", "plan.json"], "{}");
        SmallEstate.Write(Output);
        Forge = GoodForge(_folder.Path);
    }

    public string Root => _folder.Path;

    public IReadOnlyList<ReleaseCommit> History { get; set; } = [new("1f2e3d", "Roll dev back to 9c8d7e6f5a4b"), new("2f2e3d", "Hotfix api 3f1c9a5e8b7d in prod")];

    public ForgeSettings? Forge { get; set; }

    /// <summary>Changes what GitHub is set to.</summary>
    public void Set(Func<GitHubSettings, GitHubSettings> change) => Forge = change((GitHubSettings)Forge!);

    public bool HasOutput { get; set; } = true;

    private string Output => _folder["cdktf.out"];

    /// <summary>What of the good repository is not met.</summary>
    public IReadOnlyList<string> Failing() => [.. Audit().Where(result => result.Verdict == AuditVerdict.NotMet).Select(result => result.Item.Id)];

    public IReadOnlyList<AuditResult> Audit() => new AuditSubject(Root)
    {
        Today = Today,
        Output = HasOutput ? SynthOutput.Load(Output) : null,
        StaleFiles = new GeneratedFiles(Path.Combine(Output, SynthOutput.RepositoryFolder), Root).Check(),
        History = History,
        Forge = Forge,
    }.Audit();

    /// <summary>Changes a generated file as the estate would render it: in both places.</summary>
    public void Edit(string path, string old, string replacement, bool everywhere = false)
    {
        foreach (var copy in Copies(path))
        {
            var text = File.ReadAllText(copy);
            var start = text.IndexOf(old, StringComparison.Ordinal);
            Assert.True(start >= 0, $"{path} has no {old}");
            File.WriteAllText(copy, everywhere ? text.Replace(old, replacement, StringComparison.Ordinal) : $"{text[..start]}{replacement}{text[(start + old.Length)..]}");
        }
    }

    public void EditJson(string path, Action<JsonNode> change)
    {
        foreach (var copy in Copies(path)) Change(copy, change);
    }

    public void EditStack(string stack, Action<JsonNode> change) => Change(Path.Combine(Output, "stacks", stack, "cdk.tf.json"), change);

    public void EditEstate(Func<EstateFile, EstateFile> change) => File.WriteAllText(Path.Combine(Output, EstateFile.FileName), change(SmallEstate.Estate).ToJson());

    public void Add(string path, string text)
    {
        foreach (var copy in Copies(path)) Write(copy, text);
    }

    public void Delete(string path)
    {
        foreach (var copy in Copies(path).Where(File.Exists)) File.Delete(copy);
    }

    public void Dispose() => _folder.Dispose();

    private string[] Copies(string path) => [Path.Combine(Root, path), Path.Combine(Output, SynthOutput.RepositoryFolder, path)];

    private static void Change(string file, Action<JsonNode> change)
    {
        var json = JsonNode.Parse(File.ReadAllText(file))!;
        change(json);
        File.WriteAllText(file, json.ToJsonString(new JsonSerializerOptions { WriteIndented = true }));
    }

    private static void Write(string file, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    /// <summary>A forge that is set to what is committed.</summary>
    private static GitHubSettings GoodForge(string root) => new(
        "GitHub lynx/infra",
        [new("GitHub lynx/infra, ruleset main", JsonNode.Parse(File.ReadAllText(Path.Combine(root, "governance/rulesets/main.json")))!.AsObject())],
        [Environment("dev"), Environment("prod"), Environment("prod-approval"), Environment("prod-foundation"), Environment("prod-foundation-approval")],
        ["NPM_TOKEN", "SLACK_WEBHOOK_ALERTS", "SLACK_WEBHOOK_AUDIT", "SLACK_WEBHOOK_DEPLOYMENTS"]);

    private static ForgeEnvironment Environment(string name) => new($"GitHub lynx/infra, environment {name}", name)
    {
        Reviewers = 1, PreventsSelfReview = true, AdminsBypass = false, WaitMinutes = 5, HasBranchPolicy = true,
    };
}
