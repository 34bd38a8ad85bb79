namespace Infra.Testing;

/// <summary>Paths in tests.</summary>
public static class PathExtensions
{
    /// <summary>The same path, after its folder was made.</summary>
    public static string WithFolder(this string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return path;
    }
}
