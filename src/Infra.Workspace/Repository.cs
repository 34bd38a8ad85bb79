using Infra.Workspace.Tools;

namespace Infra.Workspace;

/// <summary>The repository of an estate: its folders and its tools.</summary>
internal sealed class Repository
{
    /// <summary>The target framework of bindings and projects.</summary>
    public const string TargetFramework = "net10.0";

    /// <summary>The native engine of this repository, in C#.</summary>
    public const string NativeEngine = "native";

    /// <summary>The engine of the public packages, which runs in Node.js.</summary>
    public const string JsiiEngine = "jsii";

    /// <summary>Creates the repository at <paramref name="root"/>.</summary>
    public Repository(string root)
    {
        Root = Path.GetFullPath(root);
        Dictionary<string, string> environment = new()
        {
            // The warning fills a screen at every start and does not apply to this project.
            ["JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION"] = "18,20,22",
            ["JSII_RUNTIME_PACKAGE_CACHE_ROOT"] = Path.Combine(Home, "jsii"),
            // Disables the telemetry of cdktf and Terraform.
            ["CHECKPOINT_DISABLE"] = "1",
        };
        Node = new Tool("node", "Node.js 20 or later", Root, environment);
        Npm = new Tool("npm", "Node.js 20 or later", Root, environment);
        Dotnet = new Tool("dotnet", "the .NET SDK 10", Root, environment);
        // No password prompts, since no one can answer them; and untranslated messages, which are parsed.
        Git = new Tool("git", "Git", Root, new() { ["GIT_TERMINAL_PROMPT"] = "0", ["LC_ALL"] = "C" });
    }

    /// <summary>The folder with <c>cdktf.json</c>.</summary>
    public string Root { get; }

    /// <summary>The folder for everything that can be recreated from the repository.</summary>
    public string Home => Path.Combine(Root, ".infra");

    /// <summary>NuGet's package folder. Never the user's global one, because the trimmed bindings have public ids and versions.</summary>
    public string PackagesFolder => Path.Combine(Home, "packages");

    /// <summary>The engine of the constructs. <c>Directory.Build.props</c> reads it from the same variable.</summary>
    public string Engine { get; init; } = Environment.GetEnvironmentVariable("InfraEngine") is { Length: > 0 } engine ? engine : NativeEngine;

    /// <summary>The estate's project, relative to <see cref="Root"/>.</summary>
    /// <exception cref="Infra.Contracts.Problems.InfraException">INFRA0110, 0111: <c>cdktf.json</c> does not name a project.</exception>
    public string EstateProject => Workspace.EstateProject.Find(Root);

    /// <summary>The output folder of synth.</summary>
    public string Output => Path.Combine(Root, "cdktf.out");

    public Tool Node { get; }

    public Tool Npm { get; }

    public Tool Dotnet { get; }

    public Tool Git { get; }

    /// <summary>
    /// Returns the repository that contains <paramref name="folder"/>: the closest parent folder with a <c>cdktf.json</c>, or the folder
    /// itself.
    /// </summary>
    public static Repository Containing(string folder)
    {
        for (var candidate = new DirectoryInfo(folder); candidate is not null; candidate = candidate.Parent)
            if (File.Exists(Path.Combine(candidate.FullName, Workspace.EstateProject.Configuration))) return new(candidate.FullName);
        return new(folder);
    }
}
