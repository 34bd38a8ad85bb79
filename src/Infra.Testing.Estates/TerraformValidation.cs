using System.Diagnostics;
using System.Text.Json;
using Xunit;
using Xunit.Sdk;

namespace Infra.Testing.Estates;

/// <summary>Validates a stack with a real Terraform.</summary>
internal static class TerraformValidation
{
    public static async Task RunAsync(string stack, string json, CancellationToken cancellation)
    {
        if (!IsOnPath("terraform"))
        {
            Assert.Skip("terraform is missing: install it and add it to PATH. The stack was not validated.");
        }

        var folder = Directory.CreateTempSubdirectory("infra-validate-");
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "cdk.tf.json"), json, cancellation);
            var init = await TerraformAsync(folder.FullName, ["init", "-backend=false", "-input=false", "-no-color"], cancellation);
            if (init.ExitCode != 0)
            {
                throw new XunitException($"terraform init fails for {stack}:\n{init.Errors.Trim()}");
            }

            var validate = await TerraformAsync(folder.FullName, ["validate", "-json"], cancellation);
            if (validate.ExitCode != 0)
            {
                throw new XunitException($"Terraform refuses {stack}:{Diagnostics(validate.Output)}");
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Returns the errors that <c>terraform validate -json</c> reports, one per line.</summary>
    internal static string Diagnostics(string output)
    {
        using var report = JsonDocument.Parse(output);
        return string.Concat(report.RootElement.GetProperty("diagnostics").EnumerateArray()
            .Where(diagnostic => diagnostic.GetProperty("severity").GetString() == "error")
            .Select(diagnostic => $"\n  {Place(diagnostic)}{diagnostic.GetProperty("summary").GetString()}: {Detail(diagnostic)}"));
    }

    private static string Place(JsonElement diagnostic) =>
        diagnostic.TryGetProperty("snippet", out var snippet)
        && snippet.ValueKind == JsonValueKind.Object
        && snippet.TryGetProperty("context", out var context)
        && context.GetString() is { } text
            ? $"{text}: "
            : "";

    private static string Detail(JsonElement diagnostic) =>
        (diagnostic.TryGetProperty("detail", out var detail) ? detail.GetString() ?? "" : "").Replace('\n', ' ');

    private static bool IsOnPath(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, OperatingSystem.IsWindows() ? $"{program}.exe" : program)));

    private static async Task<(int ExitCode, string Output, string Errors)> TerraformAsync(string folder, string[] arguments, CancellationToken cancellation)
    {
        using var process = Process.Start(new ProcessStartInfo("terraform", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        using var stop = cancellation.Register(() => process.Kill(entireProcessTree: true));
        var errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
        var output = await process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        await process.WaitForExitAsync(CancellationToken.None);
        cancellation.ThrowIfCancellationRequested();
        return (process.ExitCode, output, await errors);
    }
}
