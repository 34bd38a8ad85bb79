using System.IO.Compression;
using System.Security.Cryptography;

namespace HashiCorp.Cdktf;

/// <summary>Hashes, copies and archives the files of an asset, ordered by name regardless of the file system.</summary>
internal static class AssetContent
{
    // The earliest time in ZIP. Archives have the same bytes wherever and whenever they are created.
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Returns the MD5 hash of the concatenated contents of all files, in upper case.</summary>
    public static string Hash(string path)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.MD5);
        foreach (var file in File.Exists(path) ? [path] : Files(path))
        {
            hash.AppendData(File.ReadAllBytes(file));
        }

        return Convert.ToHexString(hash.GetHashAndReset());
    }

    public static void CopyFolder(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var folder in Directory.EnumerateDirectories(from, "*", SearchOption.AllDirectories))
        {
            Directory.CreateDirectory(Path.Combine(to, Path.GetRelativePath(from, folder)));
        }

        foreach (var file in Files(from))
        {
            File.Copy(file, Path.Combine(to, Path.GetRelativePath(from, file)), overwrite: true);
        }
    }

    public static void Archive(string folder, string to)
    {
        using var archive = ZipFile.Open(to, ZipArchiveMode.Create);
        foreach (var file in Files(folder))
        {
            var entry = archive.CreateEntry(Path.GetRelativePath(folder, file).Replace(Path.DirectorySeparatorChar, '/'), CompressionLevel.SmallestSize);
            entry.LastWriteTime = NoTime;
            if (!OperatingSystem.IsWindows())
            {
                // The upper half of the attributes is the Unix mode: a regular file with its permissions.
                entry.ExternalAttributes = (0x8000 | (int)File.GetUnixFileMode(file)) << 16;
            }

            using var content = entry.Open();
            using var source = File.OpenRead(file);
            source.CopyTo(content);
        }
    }

    private static IEnumerable<string> Files(string folder) =>
        Directory.EnumerateFileSystemEntries(folder)
            .Order(StringComparer.Ordinal)
            .SelectMany(entry => Directory.Exists(entry) ? Files(entry) : [entry]);
}
