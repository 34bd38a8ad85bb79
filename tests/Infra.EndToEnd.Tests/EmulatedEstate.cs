using System.Diagnostics;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Infra.Cli;
using Infra.Constructs.Synthesis;
using Infra.Workspace;
using Infra.Workspace.Terminals;

namespace Infra.EndToEnd.Tests;

/// <summary>
/// An estate, by default <see cref="LynxEstate"/>, synthesized into a folder of its own and pointed at the emulator. Nothing of what is described changes: only
/// where AWS is, and which version of its provider this machine has.
/// </summary>
internal sealed class EmulatedEstate : IDisposable
{
    private const string DenyPlainHttp = "\"Sid\":\"DenyPlainHttp\",\"Effect\":\"Deny\",";

    private readonly TemporaryFolder _folder = new();

    public EmulatedEstate(ProviderMirror mirror)
        : this(mirror, output => EstateSynthesis.Run(LynxEstate.Options, LynxEstate.Describe, new DateOnly(2026, 1, 15), output))
    {
    }

    /// <param name="mirror">The providers.</param>
    /// <param name="synthesize">Writes the estate into a folder.</param>
    public EmulatedEstate(ProviderMirror mirror, Action<string> synthesize)
    {
        mirror.Use(_folder["terraformrc"]);
        File.WriteAllText(_folder["cdktf.json"], "{}");
        synthesize(Out);
        Rewrite(mirror.Fit);
        Rewrite(Emulate);
    }

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

    public async Task<(int ExitCode, string Output, string Error)> RunAsync(string[] arguments, Action<string>? onStep = null, CancellationToken cancellation = default)
    {
        using var output = new StringWriter();
        using var error = new LineWriter(onStep ?? (_ => { }));
        var exitCode = await new InfraProgram(new Repository(_folder.Path), new Terminal(TextReader.Null, output, error, isInteractive: false)).RunAsync(arguments, cancellation);
        return (exitCode, output.ToString(), error.Text);
    }

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

    /// <summary>Leaves the foundation its storage, without the rules by which objects expire: the provider waits most of a minute to be sure of them.</summary>
    public void KeepStateStorage() => Keep("aws-foundation", "^aws_(kms|dynamodb|s3_bucket(?!_lifecycle))");

    /// <summary>Leaves a stack nothing but some of its resources, and none of its outputs: a part is applied in a tenth of the time.</summary>
    public void Keep(string stack, string types)
    {
        var file = Path.Combine(Out, "stacks", stack, "cdk.tf.json");
        var json = JsonNode.Parse(File.ReadAllText(file))!;
        var resources = json["resource"]!.AsObject();
        foreach (var type in resources.Select(type => type.Key).Where(type => !Regex.IsMatch(type, types)).ToList()) resources.Remove(type);
        json.AsObject().Remove("output");
        File.WriteAllText(file, json.ToJsonString());
    }

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
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Out, "stacks"), "cdk.tf.json", SearchOption.AllDirectories).Where(IsAws))
        {
            var stack = JsonNode.Parse(File.ReadAllText(file))!;
            change(stack);
            File.WriteAllText(file, stack.ToJsonString());
        }
    }

    private static bool IsAws(string file) => Path.GetFileName(Path.GetDirectoryName(file)!).StartsWith("aws-", StringComparison.Ordinal);

    private static void Emulate(JsonNode stack)
    {
        // A bucket of the emulator has no host name of its own.
        stack["terraform"]!["backend"]!["s3"]!["use_path_style"] = true;
        foreach (var provider in stack["provider"]!["aws"]!.AsArray()) provider!["s3_use_path_style"] = true;
        // What it does not know it calls an error of its own, which the provider would try again for minutes.
        foreach (var provider in stack["provider"]!["aws"]!.AsArray()) provider!["max_retries"] = 3;
        // It speaks plain HTTP, which the policy of a bucket refuses.
        foreach (var (_, policy) in stack["resource"]?["aws_s3_bucket_policy"]?.AsObject() ?? [])
            policy!["policy"] = ((string)policy["policy"]!).Replace(DenyPlainHttp, DenyPlainHttp.Replace("Deny\",", "Allow\",", StringComparison.Ordinal), StringComparison.Ordinal);
    }
}
