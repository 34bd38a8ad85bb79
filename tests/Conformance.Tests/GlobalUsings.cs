global using Conformance.Tests.Fixtures;
global using Conformance.Tests.Running;
global using Values = System.Collections.Generic.Dictionary<string, object>;
