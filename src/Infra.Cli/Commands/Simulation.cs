using System.CommandLine;
using System.Runtime.CompilerServices;
using Infra.Deployment.Clouds;
using Infra.Workspace;

namespace Infra.Cli.Commands;

/// <summary>The option to use simulated clouds instead of real ones.</summary>
internal sealed class Simulation
{
    private readonly Option<bool> _simulate = new("--simulate") { Description = "Use simulated clouds: no account is needed or touched" };

    private readonly Option<string?> _folder = new("--simulated-folder") { Description = "The folder of the simulated clouds (default: .infra/simulated)" };

    public void AddTo(Command command)
    {
        command.Options.Add(_simulate);
        command.Options.Add(_folder);
    }

    /// <summary>Opens the selected clouds.</summary>
    public Task<IClouds> OpenAsync(ParseResult parsed, Repository repository) => parsed.GetValue(_simulate)
        ? StartAsync(parsed.GetValue(_folder) ?? Path.Combine(repository.Home, "simulated"))
        : Task.FromResult<IClouds>(new RealClouds(repository.Root, repository.Home));

    /// <summary>In a separate method, so that the simulator and its web server are loaded only when simulating.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task<IClouds> StartAsync(string folder) => await CloudsInFolder.StartAsync(folder);
}
