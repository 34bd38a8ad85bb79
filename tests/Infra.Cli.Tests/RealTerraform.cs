namespace Infra.Cli.Tests;

/// <summary>Tests that let Terraform run need it on the machine.</summary>
internal static class RealTerraform
{
    public static void Require()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        if (!folders.Any(folder => File.Exists(Path.Combine(folder, "terraform")))) Assert.Skip("terraform is missing: it is not on the PATH.");
    }
}
