using System.IO.Compression;

namespace HashiCorp.Cdktf.Tests.Assets;

public sealed class TerraformAssetTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("asset-tests-").FullName;

    public TerraformAssetTests()
    {
        foreach (var (name, text) in new[] { ("f.txt", "hello"), ("dir/a.txt", "a"), ("dir/b.sh", "b"), ("dir/link", "a"), ("dir/sub/c.txt", "c"), ("dir/sub/deep/d", "d") })
        {
            var path = Path.Combine(_folder, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }

        Directory.CreateDirectory(Path.Combine(_folder, "empty"));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    // Hashes and paths are those of the public packages.
    [Theory]
    [InlineData("f.txt", null, "assets/asset/5D41402ABC4B2A76B9719D911017C592/f.txt", "f.txt", AssetType.FILE)]
    [InlineData("dir", null, "assets/asset/5F8BA8EAA666507FDE2C9D7633CA8861", "dir", AssetType.DIRECTORY)]
    [InlineData("dir", AssetType.ARCHIVE, "assets/asset/5F8BA8EAA666507FDE2C9D7633CA8861/archive.zip", "archive.zip", AssetType.ARCHIVE)]
    [InlineData("empty", null, "assets/asset/D41D8CD98F00B204E9800998ECF8427E", "empty", AssetType.DIRECTORY)]
    public void Asset_is_written_under_its_hash(string path, AssetType? type, string written, string fileName, AssetType found)
    {
        var stack = new TestStack();
        var asset = new TerraformAsset(stack, "asset", new TerraformAssetConfig { Path = Path.Combine(_folder, path), Type = type });

        Assert.Equal((written, fileName, found), (asset.Path, asset.FileName, asset.Type));
        stack.Synthesis.ForEach(write => write(Path.Combine(_folder, "out")));
        Assert.True(Path.Exists(Path.Combine(_folder, "out", written)));
    }

    [Fact]
    public void Archive_has_the_same_bytes_whenever_it_is_made()
    {
        var first = Path.Combine(_folder, "1.zip");
        AssetContent.Archive(Path.Combine(_folder, "dir"), first);
        File.SetLastWriteTimeUtc(Path.Combine(_folder, "dir", "a.txt"), new DateTime(2001, 2, 3, 0, 0, 0, DateTimeKind.Utc));
        var second = Path.Combine(_folder, "2.zip");
        AssetContent.Archive(Path.Combine(_folder, "dir"), second);

        Assert.Equal(File.ReadAllBytes(first), File.ReadAllBytes(second));
        using var archive = ZipFile.OpenRead(first);
        Assert.Equal(["a.txt", "b.sh", "link", "sub/c.txt", "sub/deep/d"], archive.Entries.Select(entry => entry.FullName));
    }

    [Theory]
    [InlineData("f.txt", AssetType.DIRECTORY)]
    [InlineData("f.txt", AssetType.ARCHIVE)]
    [InlineData("dir", AssetType.FILE)]
    public void Asset_refuses_a_path_that_is_not_what_the_type_says(string path, AssetType type)
    {
        var full = Path.Combine(_folder, path);
        Assert.Equal(
            $"""
            TerraformAsset asset expects path to point to a directory. Instead, this file was passed: '{full}'. Please correct the path to point to a directory.
            Learn more about TerraformAsset: https://developer.hashicorp.com/terraform/cdktf/concepts/assets
            """,
            Assert.Throws<InvalidOperationException>(() => new TerraformAsset(new TestStack(), "asset", new TerraformAssetConfig { Path = full, Type = type })).Message);
    }

    [Fact]
    public void Asset_refuses_a_path_with_nothing_at_it()
    {
        var full = Path.Combine(_folder, "missing");
        Assert.Equal(
            $"ENOENT: no such file or directory, stat '{full}'",
            Assert.Throws<FileNotFoundException>(() => new TerraformAsset(new TestStack(), "asset", new TerraformAssetConfig { Path = full })).Message);
    }
}
