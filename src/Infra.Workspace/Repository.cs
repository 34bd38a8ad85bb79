using Infra.Workspace.Tools;

namespace Infra.Workspace;

/// <summary>The repository of an estate: its folders, and the tools that run in it.</summary>
internal sealed class Repository
{
    /// <summary>What bindings and projects are compiled for.</summary>
    public const string TargetFramework = "net10.0";

    /// <summary>The engine of this repository, in C#.</summary>
    public const string NativeEngine = "native";

    /// <summary>The public packages, which run in Node.js.</summary>
    public const string JsiiEngine = "jsii";

    /// <summary>An estate's repository at <paramref name="root"/>.</summary>
    public Repository(string root)
    {
        Root = Path.GetFullPath(root);
        Dictionary<string, string> environment = new()
        {
            // The warning fills a screen at every start and says nothing about this project.
            ["JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION"] = "18,20,22",
            ["JSII_RUNTIME_PACKAGE_CACHE_ROOT"] = Path.Combine(Home, "jsii"),
            // No call home from cdktf or Terraform.
            ["CHECKPOINT_DISABLE"] = "1",
        };
        Node = new Tool("node", "Node.js 20 or later", Root, environment);
        Npm = new Tool("npm", "Node.js 20 or later", Root, environment);
        Dotnet = new Tool("dotnet", "the .NET SDK 10", Root, environment);
        // Nobody sits there to type a password, and its words are read.
        Git = new Tool("git", "Git", Root, new() { ["GIT_TERMINAL_PROMPT"] = "0", ["LC_ALL"] = "C" });
    }

    /// <summary>The folder with <c>cdktf.json</c>.</summary>
    public string Root { get; }

    /// <summary>Where everything lives that is made from the repository and can be made again.</summary>
    public string Home => Path.Combine(Root, ".infra");

    /// <summary>Where NuGet unpacks: never the user's global folder, because the trimmed bindings have public ids and versions.</summary>
    public string PackagesFolder => Path.Combine(Home, "packages");

    /// <summary>Which engine constructs run on, as <c>Directory.Build.props</c> reads it from the same variable.</summary>
    public string Engine { get; init; } = Environment.GetEnvironmentVariable("InfraEngine") is { Length: > 0 } engine ? engine : NativeEngine;

    /// <summary>The project that describes the estate, relative to <see cref="Root"/>.</summary>
    /// <exception cref="Infra.Contracts.Problems.InfraException">INFRA0110, 0111: <c>cdktf.json</c> does not say which one it is.</exception>
    public string EstateProject => Workspace.EstateProject.Find(Root);

    /// <summary>The output folder of synth.</summary>
    public string Output => Path.Combine(Root, "cdktf.out");

    public Tool Node { get; }

    public Tool Npm { get; }

    public Tool Dotnet { get; }

    public Tool Git { get; }

    /// <summary>The repository that holds <paramref name="folder"/>: the nearest folder upwards with a <c>cdktf.json</c>, or itself.</summary>
    public static Repository Containing(string folder)
    {
        for (var candidate = new DirectoryInfo(folder); candidate is not null; candidate = candidate.Parent)
            if (File.Exists(Path.Combine(candidate.FullName, Workspace.EstateProject.Configuration))) return new(candidate.FullName);
        return new(folder);
    }
}
