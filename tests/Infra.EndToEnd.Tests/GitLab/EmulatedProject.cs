using System.Diagnostics;

namespace Infra.EndToEnd.Tests.GitLab;

/// <summary>
/// This repository as a project of GitLab: a remote, a clean clone of it, and <c>gitlab-ci-local</c>, which runs the generated pipelines in
/// that clone, each job in a folder of its own with the artifacts that it needs. The folder <c>Runner</c> holds what the image of a runner
/// brings here; nothing of the pipelines is changed.
/// </summary>
internal sealed class EmulatedProject : IDisposable
{
    private const string Main = "main";

    private const string Synthesis = "return EstateProgram.Run(";

    /// <summary>The program of the estate goes on with what makes its output one for the emulator.</summary>
    private const string Emulation =
        """

        if (exitCode != 0) return exitCode;
        using var script = System.Diagnostics.Process.Start("./emulated");
        script.WaitForExit();
        return script.ExitCode;

        """;

    /// <summary>Of each project what it was compiled to, what others are compiled against, and the names that bindings bring.</summary>
    private const string TakeLibraries =
        """
        set -e
        mkdir "$1/libraries" "$1/bindings"
        cd "$0/artifacts"
        assemblies=(obj/*/release/*.dll)
        cp --parents obj/*/release/ref/*.dll "${assemblies[@]/#obj/bin}" "$1/libraries"
        cp "$0"/.infra/bindings/trimmed/*.usings.g.cs "$1/bindings"
        """;

    private static readonly string Runner = Path.Combine(RepositoryRoot.Path, "tests", "Infra.EndToEnd.Tests", "GitLab", "Runner");

    private readonly TemporaryFolder _folder = new();
    private readonly Dictionary<string, string> _variables;
    private readonly string _program = NodeTool.Package(Path.Combine("gitlab-ci-local", "src", "index.js"));

    public EmulatedProject(ProviderMirror mirror)
    {
        _variables = new()
        {
            ["PATH"] = $"{Path.Combine(Runner, "programs")}:{Environment.GetEnvironmentVariable("PATH")}",
            ["BASH_ENV"] = Path.Combine(Runner, "job.bash"),
            ["RUNNER_IMAGE"] = _folder["image"],
            ["CALLS"] = _folder["calls"],
            ["DOTNET"] = ExternalTool.RequireOnPath("dotnet"),
            ["AWS_PROVIDER_VERSION"] = mirror.AwsVersion,
            ["AWS_ID_TOKEN"] = "what GitLab signs",
            ["CustomBeforeMicrosoftCommonTargets"] = Path.Combine(Runner, "libraries.targets"),
            // What the code is like is for other tests to say.
            ["RunAnalyzersDuringBuild"] = "false",
        };
        foreach (var tool in (string[])["rsync", "jq", "opa", "terraform"]) ExternalTool.RequireOnPath(tool);
        Push();
        MakeImage();
    }

    /// <summary>The calls of what stands in for programs, a line each.</summary>
    public IReadOnlyList<string> Calls => File.ReadAllLines(_folder["calls"]);

    private string Clone => _folder["clone"];

    public void Dispose() => _folder.Dispose();

    /// <summary>Commits a change of one file on a new branch and pushes it.</summary>
    public void Propose(string branch, string file, string before, string after)
    {
        Git("checkout", "--quiet", "-b", branch, Main);
        var path = Path.Combine(Clone, file);
        var text = File.ReadAllText(path);
        Assert.Contains(before, text, StringComparison.Ordinal);
        File.WriteAllText(path, text.Replace(before, after, StringComparison.Ordinal));
        Git("commit", "--quiet", "--all", "--message", branch);
        Git("push", "--quiet", "origin", branch);
    }

    /// <summary>Merges a branch, as the button does.</summary>
    public void Merge(string branch)
    {
        Git("checkout", "--quiet", Main);
        Git("merge", "--quiet", "--no-ff", "--no-edit", branch);
        Git("push", "--quiet", "origin", Main);
    }

    /// <summary>The pipeline of the merge request that the checked out branch is.</summary>
    public PipelineRun RunMergeRequest() => Run(
        "--variable", "CI_PIPELINE_SOURCE=merge_request_event", "--variable", "CI_MERGE_REQUEST_IID=7",
        "--variable", "CI_MERGE_REQUEST_PROJECT_ID=1", "--variable", "CI_MERGE_REQUEST_SOURCE_PROJECT_ID=1",
        "--variable", $"CI_MERGE_REQUEST_DIFF_BASE_SHA={Git("rev-parse", $"origin/{Main}").Trim()}", "--unset-variable", "CI_COMMIT_BRANCH");

    /// <summary>A pipeline of the checked out branch; of a push, where no variable says otherwise.</summary>
    public PipelineRun Run(params string[] arguments)
    {
        // Terraform's backend does not take the address of all services for this one.
        _variables["AWS_ENDPOINT_URL_STS"] = Environment.GetEnvironmentVariable("AWS_ENDPOINT_URL")!;
        var (exitCode, output) = Start("node",
        [
            _program, "--force-shell-executor", "--shell-isolation", "--no-artifacts-to-source", "--concurrency", "2", "--home", _folder["home"],
            .. _variables.SelectMany(variable => (string[])["--variable", $"{variable.Key}={variable.Value}"]), .. arguments,
        ]);
        TestContext.Current.TestOutputHelper?.WriteLine(output);
        return new(exitCode, output);
    }

    /// <summary>What git would commit here as it is now, and that the estate is one for the emulator.</summary>
    private void Push()
    {
        var seed = Directory.CreateDirectory(_folder["seed"]).FullName;
        Do("bash", "-c", "set -o pipefail; git -C \"$0\" ls-files -z --cached --others --exclude-standard | rsync --archive --from0 --files-from=- \"$0/\" \"$1\"", RepositoryRoot.Path, seed);
        foreach (var name in (string[])["emulated", "emulated.jq"]) File.Copy(Path.Combine(Runner, name), Path.Combine(seed, name));
        var program = Path.Combine(seed, "stacks", "Program.cs");
        File.WriteAllText(program, File.ReadAllText(program).Replace(Synthesis, Synthesis.Replace("return", "var exitCode =", StringComparison.Ordinal), StringComparison.Ordinal) + Emulation);

        Do("git", "init", "--quiet", "--initial-branch", Main, seed);
        Do("git", "-C", seed, "add", "--all");
        Do("git", ["-C", seed, .. Author, "commit", "--quiet", "--message", "The estate"]);
        Do("git", "clone", "--quiet", "--bare", seed, _folder["infra.git"]);
        Do("git", "clone", "--quiet", _folder["infra.git"], Clone);
    }

    /// <summary>What is the same for every commit: packages, the commands, and the libraries that the estate is compiled against.</summary>
    private void MakeImage()
    {
        var home = Directory.CreateDirectory(_folder["image", ".infra"]).FullName;
        Directory.CreateSymbolicLink(Path.Combine(home, "packages"), ExternalTool.RequireMade(".infra/packages", "./infra synth"));
        var bin = Directory.CreateDirectory(_folder["image", "artifacts", "bin"]).FullName;
        Do("cp", "--recursive", ExternalTool.RequireMade("artifacts/bin/Infra.Cli", "./infra --help"), bin);
        File.WriteAllText(Path.Combine(home, "cli.stamp"), "");
        ExternalTool.RequireMade("artifacts/obj/Infra.Stacks/release", "./infra synth");
        Do("bash", "-c", TakeLibraries, RepositoryRoot.Path, _folder["image"]);
    }

    private static string[] Author => ["-c", "user.name=Test", "-c", "user.email=test@acme.example"];

    private string Git(params string[] arguments) => Do("git", ["-C", Clone, .. Author, .. arguments]);

    private string Do(string program, params string[] arguments) => Start(program, arguments) switch
    {
        (0, var output) => output,
        var (_, output) => throw new InvalidOperationException($"{program} {string.Join(' ', arguments)}: {output}"),
    };

    private (int ExitCode, string Output) Start(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Directory.Exists(Clone) ? Clone : _folder.Path, RedirectStandardOutput = true, RedirectStandardError = true,
            Environment = { ["PATH"] = _variables["PATH"] },
        })!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        process.WaitForExit();
        return (process.ExitCode, output.Result + error.Result);
    }
}
