using System.Diagnostics;

namespace Infra.Adoption.Tests.Delivery.GitLab;

/// <summary>
/// A repository as a project of GitLab: a remote, a clean clone of it, and <c>gitlab-ci-local</c>, which runs the generated pipelines in
/// that clone, each job in a folder of its own with the artifacts that it needs. Nothing of the pipelines is changed.
/// </summary>
internal sealed class GitLabProject : IDisposable
{
    private const string Main = "main";

    private readonly TemporaryFolder _folder = new();
    private readonly Dictionary<string, string> _variables;
    private readonly string _program = NodeTool.Package(Path.Combine("gitlab-ci-local", "src", "index.js"));

    public GitLabProject(TeamRepository repository)
    {
        _variables = new(repository.Variables)
        {
            ["PATH"] = $"{Path.Combine(TeamRepository.Runner, "programs")}:{Environment.GetEnvironmentVariable("PATH")}",
            ["BASH_ENV"] = Path.Combine(TeamRepository.Runner, "job.bash"),
            ["CALLS"] = _folder["calls"],
            ["AWS_ID_TOKEN"] = "what GitLab signs",
            // Terraform's backend does not take the address of all services for this one.
            ["AWS_ENDPOINT_URL_STS"] = repository.Variables["AWS_ENDPOINT_URL"],
        };
        foreach (var tool in (string[])["rsync", "jq", "opa", "terraform"]) ExternalTool.RequireOnPath(tool);
        Do("git", "clone", "--quiet", "--bare", repository.Root, _folder["infra.git"]);
        Do("git", "clone", "--quiet", _folder["infra.git"], Clone);
    }

    /// <summary>The calls of what stands in for programs, a line each.</summary>
    public IReadOnlyList<string> Calls => File.ReadAllLines(_folder["calls"]);

    private string Clone => _folder["clone"];

    public void Dispose() => _folder.Dispose();

    /// <summary>Merges a branch, as the button does.</summary>
    public void Merge(string branch)
    {
        Git("checkout", "--quiet", Main);
        Git("merge", "--quiet", "--no-ff", "--no-edit", $"origin/{branch}");
        Git("push", "--quiet", "origin", Main);
    }

    /// <summary>The pipeline of a branch's merge request.</summary>
    public PipelineRun RunMergeRequest(string branch)
    {
        Git("checkout", "--quiet", branch);
        return Run(
            "--variable", "CI_PIPELINE_SOURCE=merge_request_event", "--variable", "CI_MERGE_REQUEST_IID=7",
            "--variable", "CI_MERGE_REQUEST_PROJECT_ID=1", "--variable", "CI_MERGE_REQUEST_SOURCE_PROJECT_ID=1",
            "--variable", $"CI_MERGE_REQUEST_DIFF_BASE_SHA={Git("rev-parse", $"origin/{Main}").Trim()}", "--unset-variable", "CI_COMMIT_BRANCH");
    }

    /// <summary>A pipeline of the checked out branch; of a push, where no variable says otherwise.</summary>
    public PipelineRun Run(params string[] arguments)
    {
        // The folders of jobs, which begin empty.
        var jobs = Path.Combine(Clone, ".gitlab-ci-local", "builds");
        if (Directory.Exists(jobs)) Directory.Delete(jobs, recursive: true);
        var (exitCode, output) = Start("node",
        [
            _program, "--force-shell-executor", "--shell-isolation", "--no-artifacts-to-source", "--concurrency", "2", "--home", _folder["home"],
            .. _variables.SelectMany(variable => (string[])["--variable", $"{variable.Key}={variable.Value}"]), .. arguments,
        ]);
        TestContext.Current.TestOutputHelper?.WriteLine(output);
        return new(exitCode, output);
    }

    private string Git(params string[] arguments) => Do("git", ["-C", Clone, .. TeamRepository.Author, .. arguments]);

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
