namespace Infra.Cli.Tests.Story;

/// <summary>Runs the committed pipelines of the application's repository as a forge does.</summary>
internal interface IApplicationRunner
{
    /// <summary>A pull request is opened or gets commits.</summary>
    Task<RunResult> ProposedAsync(string commit);

    /// <summary>A branch gets commits.</summary>
    Task<RunResult> PushedAsync(string branch, string commit);

    /// <summary>Somebody starts the hotfix.</summary>
    Task<RunResult> HotfixAsync(string name, string commit);
}
