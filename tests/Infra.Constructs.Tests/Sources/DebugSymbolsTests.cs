using System.Diagnostics;
using System.Runtime.CompilerServices;
using Infra.Constructs.Sources;

namespace Infra.Constructs.Tests.Sources;

public sealed class DebugSymbolsTests
{
    [Fact]
    public void Line_of_a_call_is_found_from_the_root_of_the_repository()
    {
        var (frame, line) = Here();

        var symbols = DebugSymbols.Open(typeof(DebugSymbolsTests).Assembly, RepositoryRoot.Path)!;

        Assert.Equal($"tests/Infra.Constructs.Tests/Sources/DebugSymbolsTests.cs:{line}", symbols.LineOf(frame.GetMethod()!.MetadataToken, frame.GetILOffset()));
    }

    [Fact]
    public void Line_outside_of_the_repository_is_none()
    {
        var (frame, _) = Here();

        Assert.Null(DebugSymbols.Open(typeof(DebugSymbolsTests).Assembly, "/elsewhere")!.LineOf(frame.GetMethod()!.MetadataToken, frame.GetILOffset()));
    }

    private static (StackFrame Frame, int Line) Here() => (new StackTrace(0, fNeedFileInfo: false).GetFrame(0)!, Line());

    private static int Line([CallerLineNumber] int line = 0) => line;
}
