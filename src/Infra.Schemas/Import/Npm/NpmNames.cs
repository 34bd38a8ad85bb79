namespace Infra.Schemas.Import.Npm;

/// <summary>How the generator of the provider packages names things.</summary>
internal static class NpmNames
{
    /// <summary>The folder of a resource or data source: <c>aws_eks_cluster</c> is in <c>eks-cluster</c>.</summary>
    public static string Folder(string provider, string type, bool isData)
    {
        var withoutProvider = type.StartsWith($"{provider}_", StringComparison.Ordinal) ? type[(provider.Length + 1)..] : type;
        var kebab = withoutProvider.Replace('_', '-');
        return isData ? $"data-{provider}-{kebab}" : kebab;
    }

    public static string Capitalized(string name) => char.ToUpperInvariant(name[0]) + name[1..];

    public static string Uncapitalized(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
