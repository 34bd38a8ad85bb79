namespace Infra.Pipelines.Tests.Runner;

/// <summary>Copies files from folder to folder as they are, those that are hidden or may be run too.</summary>
internal static class FolderCopy
{
    public static void Copy(string source, string target)
    {
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            File.Copy(file, Path.Combine(target, Path.GetRelativePath(source, file)).WithFolder(), overwrite: true);
        }
    }
}
