using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Infra.Simulator.Tests;

/// <summary>Real Terraform in one folder, attached to simulated clouds.</summary>
internal sealed class Terraform(string directory, IReadOnlyDictionary<string, string> environment)
{
    /// <summary>A stack of <c>Estates/</c> or of the caller, prepared and initialized.</summary>
    public static async Task<Terraform> InitializeAsync(SimulatedClouds clouds, string stackDirectory)
    {
        ExternalTool.RequireTerraform();
        var terraform = new Terraform(clouds.Prepare(stackDirectory), clouds.Environment);
        await terraform.SucceedAsync("init", "-input=false");
        return terraform;
    }

    public Task ApplyAsync() => SucceedAsync("apply", "-auto-approve", "-input=false");

    public Task DestroyAsync() => SucceedAsync("destroy", "-auto-approve", "-input=false");

    /// <summary>Exit code of a plan: 0 is no change, 2 is changes.</summary>
    public async Task<int> PlanAsync()
    {
        var (code, output) = await RunAsync("plan", "-input=false", "-detailed-exitcode", "-out=plan");
        Assert.True(code is 0 or 2, output);
        return code;
    }

    /// <summary>What a plan does, by address: <c>create</c>, <c>update</c>, <c>delete,create</c>, …</summary>
    public async Task<SortedDictionary<string, string>> PlannedActionsAsync()
    {
        await PlanAsync();
        var plan = JsonNode.Parse(await SucceedAsync("show", "-json", "plan"))!;
        var actions = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var change in plan["resource_changes"]?.AsArray() ?? [])
        {
            var verb = string.Join(',', change!["change"]!["actions"]!.AsArray());
            if (verb is not ("no-op" or "read")) actions[(string)change["address"]!] = verb;
        }

        return actions;
    }

    public async Task<string> SucceedAsync(params string[] arguments)
    {
        var (code, output) = await RunAsync(arguments);
        Assert.True(code == 0, $"terraform {string.Join(' ', arguments)} exited with {code}:\n{output}");
        return output;
    }

    public async Task<(int Code, string Output)> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("terraform", arguments)
        {
            WorkingDirectory = directory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["TF_IN_AUTOMATION"] = "1";
        start.Environment["TF_CLI_ARGS"] = "-no-color";
        start.Environment["CHECKPOINT_DISABLE"] = "1";
        start.Environment["TF_CLI_CONFIG_FILE"] = Path.Combine(AppContext.BaseDirectory, "Estates", "terraform.rc");
        foreach (var (name, value) in environment) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await error);
    }
}
