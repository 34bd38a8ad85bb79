namespace Infra.Testing.Workflows;

/// <summary>Copies files from folder to folder as they are, those that are hidden or may be run too.</summary>
public static class FolderCopy
{
    public static void Copy(string source, string target)
    {
        // Git takes no folder for a repository that has no refs/, which is empty where no branch is checked out.
        foreach (var folder in Directory.EnumerateDirectories(source, "*", SearchOption.AllDirectories)) Directory.CreateDirectory(Path.Combine(target, Path.GetRelativePath(source, folder)));
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            File.Copy(file, Path.Combine(target, Path.GetRelativePath(source, file)).WithFolder(), overwrite: true);
        }
    }
}
