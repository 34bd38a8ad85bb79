namespace Infra.Pipelines;

/// <summary>Where the commands come from that pipelines run as <c>./infra</c>.</summary>
public abstract record CommandSource
{
    private CommandSource()
    {
    }

    /// <summary>The launcher compiles them from <c>src/</c> of the repository, in the first job of a run; the others are handed what it made.</summary>
    public static CommandSource Launcher { get; } = new Built();

    /// <summary>
    /// A .NET tool that the repository pins in <c>.config/dotnet-tools.json</c>, and that its launcher runs; every job restores it and compiles nothing.
    /// </summary>
    /// <param name="testProject">The estate's own tests, from the root of the repository, such as <c>tests/Estate.Tests</c>.</param>
    public static CommandSource ToolManifest(string testProject) => new Restored(testProject);

    internal abstract string Test { get; }

    internal abstract string Format { get; }

    /// <summary>Folders whose content runs as a command, from the root of the repository.</summary>
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
