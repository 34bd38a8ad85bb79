using Xunit;

namespace Infra.Testing;

/// <summary>What some tests need and no clone brings. Without it they are skipped, and say so.</summary>
public static class ExternalTool
{
    /// <summary>The path that an environment variable holds.</summary>
    /// <param name="variable">Such as <c>INFRA_PROVIDER_MIRROR</c>.</param>
    /// <param name="what">What it is the path of, for the reader of the skipped test.</param>
    public static string Require(string variable, string what)
    {
        var path = Environment.GetEnvironmentVariable(variable);
        if (!Path.Exists(path)) Assert.Skip($"{variable} is missing: set it to {what}.");
        return path;
    }

    /// <summary>A file or folder of this repository that a command makes.</summary>
    /// <param name="relativePath">From the root of the repository.</param>
    /// <param name="how">The command.</param>
    public static string RequireMade(string relativePath, string how)
    {
        var path = Path.Combine(RepositoryRoot.Path, relativePath);
        if (!Path.Exists(path)) Assert.Skip($"{relativePath} is missing: run {how}.");
        return path;
    }

    /// <summary>Terraform, from the search path.</summary>
    public static string RequireTerraform() => RequireOnPath("terraform");

    /// <summary>A program, from the search path.</summary>
    /// <param name="name">Such as <c>opa</c>.</param>
    public static string RequireOnPath(string name)
    {
        var found = Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator)
            .Select(folder => Path.Combine(folder, name))
            .FirstOrDefault(File.Exists);
        if (found is null) Assert.Skip($"{name} is missing: install it and put it on the search path.");
        return found;
    }
}
