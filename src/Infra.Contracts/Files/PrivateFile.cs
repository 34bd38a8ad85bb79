namespace Infra.Contracts.Files;

/// <summary>A file that only its owner may read: plans and states hold secrets.</summary>
public static class PrivateFile
{
    /// <summary>Writes it; nobody else could read it at any moment.</summary>
    public static void Write(string path, ReadOnlySpan<byte> content)
    {
        File.Delete(path);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var file = new FileStream(path, options);
        file.Write(content);
    }
}
