using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;

namespace HashiCorp.Cdktf;

/// <summary>Validates an output folder with a real Terraform.</summary>
internal static class TerraformValidation
{
    /// <summary>Whether Terraform accepts all stacks. A folder without a manifest has no stacks and is not accepted.</summary>
    public static bool Accepts(string folder)
    {
        var manifest = Path.Combine(folder, Manifest.FileName);
        if (!File.Exists(manifest))
        {
            return false;
        }

        using var index = JsonDocument.Parse(File.ReadAllText(manifest));
        return index.RootElement.GetProperty("stacks").EnumerateObject()
            .Select(stack => Path.Combine(folder, stack.Value.GetProperty("workingDirectory").GetString()!))
            .All(stack => Succeeds(stack, "init", "-input=false") && Succeeds(stack, "validate"));
    }

    private static bool Succeeds(string folder, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(TerraformVersion.Program, arguments)
            {
                WorkingDirectory = folder,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            var errors = process.StandardError.ReadToEndAsync();
            process.StandardOutput.ReadToEnd();
            errors.Wait();
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
