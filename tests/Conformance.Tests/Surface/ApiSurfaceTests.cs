using System.Reflection;
using System.Runtime.CompilerServices;
using Infra.Contracts.Files;

namespace Conformance.Tests.Surface;

/// <summary>The engine has every public type and member of the public packages, apart from the accepted differences.</summary>
public sealed class ApiSurfaceTests
{
    public static TheoryData<string> Assemblies => ["Constructs", "HashiCorp.Cdktf"];

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void Every_member_of_the_public_packages_is_there(string assembly)
    {
        if (ConformanceTests.Renews)
        {
            AtomicFile.Write(Stored(assembly), string.Join('\n', ApiSurface.Of(Loaded(assembly))) + "\n");
            return;
        }

        var present = ApiSurface.WithInherited(Loaded(assembly)).ToHashSet();
        var missing = File.ReadAllLines(Stored(assembly)).Where(line => !present.Contains(line) && AcceptedDifferences.OfSurface(line) is null);
        Assert.True(!missing.Any(), string.Join('\n', missing));
    }

    private static Assembly Loaded(string name) => name == "Constructs" ? typeof(Construct).Assembly : typeof(App).Assembly;

    private static string Stored(string assembly, [CallerFilePath] string file = "") => Path.Combine(Path.GetDirectoryName(file)!, assembly + ".txt");
}
