namespace Infra.Pipelines;

/// <summary>The source of the <c>./infra</c> commands that pipelines run.</summary>
public abstract record CommandSource
{
    private CommandSource()
    {
    }

    /// <summary>The launcher compiles them from <c>src/</c> of the repository, in the first job of a run; the other jobs download the result.</summary>
    public static CommandSource Launcher { get; } = new Built();

    /// <summary>
    /// A .NET tool pinned in <c>.config/dotnet-tools.json</c> and run by the launcher; jobs restore it and compile nothing.
    /// </summary>
    /// <param name="testProject">The estate's own tests, from the root of the repository, such as <c>tests/Estate.Tests</c>.</param>
    public static CommandSource ToolManifest(string testProject) => new Restored(testProject);

    internal abstract string Test { get; }

    internal abstract string Format { get; }

    /// <summary>Folders with code that runs in commands, from the root of the repository.</summary>
    internal abstract string Folder { get; }

    internal sealed record Built : CommandSource
    {
        internal override string Test => "./infra test";

        internal override string Format => "dotnet format Infra.sln --verify-no-changes";

        internal override string Folder => "/src/";
    }

    internal sealed record Restored(string TestProject) : CommandSource
    {
        internal override string Test => $"dotnet test {TestProject}";

        internal override string Format => $"dotnet format {TestProject} --verify-no-changes";

        internal override string Folder => "/.config/";
    }
}
