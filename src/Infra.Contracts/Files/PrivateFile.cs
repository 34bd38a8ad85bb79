namespace Infra.Contracts.Files;

/// <summary>Writes files that only their owner may read, since plans and states contain secrets.</summary>
public static class PrivateFile
{
    /// <summary>Writes a file. It is never readable by others, not even while it is written.</summary>
    public static void Write(string path, ReadOnlySpan<byte> content)
    {
        File.Delete(path);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var file = new FileStream(path, options);
        file.Write(content);
    }
}
