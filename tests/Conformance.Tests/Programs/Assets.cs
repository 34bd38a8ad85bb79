namespace Conformance.Tests.Programs;

internal static class Assets
{
    private static string File => Path.Combine(ProgramRun.Files, "file.txt");

    private static string Folder => Path.Combine(ProgramRun.Files, "folder");

    public static void A_file(ProgramRun run)
    {
        var asset = new TerraformAsset(run.Stack, "asset", new TerraformAssetConfig { Path = File, Type = AssetType.FILE });
        new Thing(run.Stack, "a", new Values { ["path"] = asset.Path, ["name"] = asset.FileName, ["hash"] = asset.AssetHash, ["md5"] = Fn.Filemd5(asset.Path) });
    }

    public static void The_type_is_found(ProgramRun run)
    {
        run.Says(new TerraformAsset(run.Stack, "file", new TerraformAssetConfig { Path = File }).Type.ToString());
        run.Says(new TerraformAsset(run.Stack, "folder", new TerraformAssetConfig { Path = Folder }).Type.ToString());
    }

    public static void A_folder(ProgramRun run)
    {
        var asset = new TerraformAsset(new Construct(run.Stack, "nested"), "asset", new TerraformAssetConfig { Path = Folder, Type = AssetType.DIRECTORY });
        new Thing(run.Stack, "a", new Values { ["path"] = asset.Path, ["name"] = asset.FileName });
        run.Says(asset.AssetHash);
    }

    public static void A_hash_of_its_own(ProgramRun run)
    {
        var asset = new TerraformAsset(run.Stack, "asset", new TerraformAssetConfig { Path = File, AssetHash = "mine" });
        new Thing(run.Stack, "a", new Values { ["path"] = asset.Path });
    }

    public static void A_file_that_is_called_a_folder(ProgramRun run) => new TerraformAsset(run.Stack, "asset", new TerraformAssetConfig { Path = File, Type = AssetType.DIRECTORY });

    public static void A_folder_that_is_called_a_file(ProgramRun run) => new TerraformAsset(run.Stack, "asset", new TerraformAssetConfig { Path = Folder, Type = AssetType.FILE });

    public static void A_file_that_is_not_there(ProgramRun run) => new TerraformAsset(run.Stack, "asset", new TerraformAssetConfig { Path = "/nowhere/at/all" });
}
