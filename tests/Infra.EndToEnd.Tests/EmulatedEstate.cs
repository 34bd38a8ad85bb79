using System.Diagnostics;
using System.Text.Json.Nodes;
using Infra.Constructs.Synthesis;

namespace Infra.EndToEnd.Tests;

/// <summary>
/// <see cref="LynxEstate"/>, synthesized into a folder of its own and pointed at the emulator. Nothing of what is described changes: only
/// where AWS is, and which version of its provider this machine has.
/// </summary>
internal sealed class EmulatedEstate : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public EmulatedEstate(AwsEmulator aws, ProviderMirror mirror, bool keepsLockTable = false)
    {
        Variables = new([.. aws.Variables, .. mirror.Variables(_folder["terraformrc"])]);
        File.WriteAllText(_folder["cdktf.json"], "{}");
        EstateSynthesis.Run(LynxEstate.Options, LynxEstate.Describe, new DateOnly(2026, 1, 15), Out);
        Rewrite(mirror.Fit);
        Rewrite(stack => EmulatedStack.Emulate(stack, keepsLockTable));
    }

    /// <summary>What its commands have in their environment.</summary>
    public Dictionary<string, string> Variables { get; }

    public string Out => _folder["cdktf.out"];

    public string this[string file] => _folder[file];

    /// <summary>Another checkout of the same estate, whose commands meet these only in the cloud.</summary>
    public string Copy()
    {
        var copy = _folder["elsewhere"];
        foreach (var file in Directory.EnumerateFiles(Out, "*.json", SearchOption.AllDirectories))
        {
            var target = Path.Combine(copy, Path.GetRelativePath(Out, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        return copy;
    }

    public Task<CommandResult> RunAsync(IReadOnlyList<string> arguments, Action<Process, string>? onLine = null) => InfraCommand.RunAsync(_folder.Path, Variables, arguments, onLine);

    /// <summary>Commits in the checkout, which is none before: what a stored plan was made of has to be known.</summary>
    public void Commit()
    {
        Git("init", "--quiet");
        Git("-c", "user.name=Test", "-c", "user.email=test@lynx.example", "commit", "--quiet", "--allow-empty", "-m", "A commit");
    }

    public void Dispose() => _folder.Dispose();

    private void Git(params string[] arguments)
    {
        using var git = Process.Start("git", ["-C", _folder.Path, .. arguments]);
        git.WaitForExit();
        Assert.Equal(0, git.ExitCode);
    }

    /// <summary>Leaves the foundation nothing but the storage of states.</summary>
    public void KeepStateStorage() => Keep("aws-foundation", EmulatedStack.StateStorage);

    /// <summary>Leaves a stack only the resources whose types match a pattern.</summary>
    public void Keep(string stack, string types) => Rewrite(Path.Combine(Out, "stacks", stack, "cdk.tf.json"), json => EmulatedStack.Keep(json, types));

    /// <summary>Takes resources out that the emulator does not know.</summary>
    public void Remove(IReadOnlyCollection<string> types) => Rewrite(stack =>
    {
        var resources = stack["resource"]!.AsObject();
        foreach (var type in types) resources.Remove(type);
        foreach (var (_, resource) in resources.SelectMany(type => type.Value!.AsObject()))
            if (resource!["depends_on"] is JsonArray needed) resource["depends_on"] = new JsonArray([.. needed.Where(IsThere).Select(address => address!.DeepClone())]);

        bool IsThere(JsonNode? address) => !types.Contains(((string)address!).Split('.')[0]);
    });

    /// <summary>Takes an argument out that the emulator does not know.</summary>
    public void Remove(string type, string argument) => Rewrite(stack =>
    {
        foreach (var (_, resource) in stack["resource"]![type]?.AsObject() ?? []) resource!.AsObject().Remove(argument);
    });

    private void Rewrite(Action<JsonNode> change)
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Out, "stacks"), "cdk.tf.json", SearchOption.AllDirectories).Where(IsAws)) Rewrite(file, change);
    }

    private static void Rewrite(string file, Action<JsonNode> change)
    {
        var stack = JsonNode.Parse(File.ReadAllText(file))!;
        change(stack);
        File.WriteAllText(file, stack.ToJsonString());
    }

    private static bool IsAws(string file) => Path.GetFileName(Path.GetDirectoryName(file)!).StartsWith("aws-", StringComparison.Ordinal);
}
