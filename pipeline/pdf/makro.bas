Option Explicit

Rem What changes the document does so between lockControllers and unlockControllers: otherwise LibreOffice lays it out again
Rem after each single change (632 rows took 4.2 s, with the lock 1.0 s).

Rem Sheet of each bookmark, and where the page style changes: Array(sheet, sheet before it, restart or -1, numbering).
Function Halaman(oDoc, aNama)
    Dim oKursor, oGaya, oEnum, oIsi, oMula, vAwal, sGaya, i, n
    Dim aLembar(), aBagian()
    On Error Goto Gagal
    oKursor = oDoc.CurrentController.ViewCursor
    oGaya = oDoc.StyleFamilies.getByName("PageStyles")
    Rem Asking for the number of pages finishes the layout of the whole document.
    ReDim aLembar(UBound(aNama) + 2)
    aLembar(0) = oDoc.CurrentController.PageCount
    oKursor.gotoStart(False)
    aLembar(1) = oGaya.getByName(oKursor.PageStyleName).NumberingType
    For i = 0 To UBound(aNama)
        oKursor.gotoRange(oDoc.Bookmarks.getByName(aNama(i)).Anchor, False)
        aLembar(i + 2) = oKursor.Page
    Next i
    n = 0
    oEnum = oDoc.Text.createEnumeration()
    Do While oEnum.hasMoreElements()
        oIsi = oEnum.nextElement()
        sGaya = ""
        If Not IsEmpty(oIsi.PageDescName) Then sGaya = oIsi.PageDescName
        If sGaya <> "" Then
            vAwal = oIsi.PageNumberOffset
            If IsEmpty(vAwal) Then vAwal = -1
            If oIsi.supportsService("com.sun.star.text.TextTable") Then
                oMula = oIsi.getCellByPosition(0, 0).Start
            Else
                oMula = oIsi.Start
            End If
            oKursor.gotoRange(oMula, False)
            i = oKursor.Page
            oKursor.goLeft(1, False)
            ReDim Preserve aBagian(n)
            aBagian(n) = Array(i, oKursor.Page, vAwal, oGaya.getByName(sGaya).NumberingType)
            n = n + 1
        End If
    Loop
    If n = 0 Then
        Halaman = Array(aLembar, Array())
    Else
        Halaman = Array(aLembar, aBagian)
    End If
    Exit Function
Gagal:
    Halaman = Array("galat", Error & " (baris " & Erl & ")")
End Function

Rem Put aTeks(j) where the text aToken(j) stands. Array(how many of each, ranges): the ranges serve a second round.
Function Ganti(oDoc, sPola, aToken, aTeks)
    Dim oCari, oKetemu, oRange, s, i, j, n
    Dim aJumlah(), aRange()
    On Error Goto Gagal
    oCari = oDoc.createSearchDescriptor()
    oCari.SearchRegularExpression = True
    oCari.SearchCaseSensitive = True
    oCari.SearchString = sPola
    oKetemu = oDoc.findAll(oCari)
    ReDim aJumlah(UBound(aToken))
    For j = 0 To UBound(aToken)
        aJumlah(j) = 0
    Next j
    n = oKetemu.Count
    If n = 0 Then
        Ganti = Array(aJumlah, Array(), 0)
        Exit Function
    End If
    ReDim aRange(n - 1)
    oDoc.lockControllers()
    For i = 0 To n - 1
        oRange = oKetemu.getByIndex(i)
        s = oRange.String
        For j = 0 To UBound(aToken)
            If aToken(j) = s Then
                oRange.String = aTeks(j)
                aJumlah(j) = aJumlah(j) + 1
                aRange(i) = Array(j, oRange)
                Exit For
            End If
        Next j
    Next i
    oDoc.unlockControllers()
    Ganti = Array(aJumlah, aRange, oDoc.findAll(oCari).Count)
    Exit Function
Gagal:
    Ganti = Array("galat", Error & " (baris " & Erl & ")")
End Function

Rem Have the rows of tables with repeated heads work out their height once more; Array(number of such tables).
Rem Where rows went to the next page while the layout was under way, LibreOffice 7.4 keeps the height that a merged cell had
Rem before: its text is cut off and its borders are missing. Taking the automatic height away and back makes it measure again.
Function Rapikan(oDoc)
    Dim oTabel, oBaris, oSatu, i, j, n
    On Error Goto Gagal
    n = 0
    oDoc.lockControllers()
    For i = 0 To oDoc.TextTables.Count - 1
        oTabel = oDoc.TextTables.getByIndex(i)
        If oTabel.RepeatHeadline And oTabel.HeaderRowCount > 0 Then
            n = n + 1
            oBaris = oTabel.Rows
            For j = 0 To oBaris.Count - 1
                oSatu = oBaris.getByIndex(j)
                If oSatu.IsAutoHeight Then
                    oSatu.IsAutoHeight = False
                    oSatu.IsAutoHeight = True
                End If
            Next j
        End If
    Next i
    oDoc.unlockControllers()
    Rapikan = Array(n)
    Exit Function
Gagal:
    Rapikan = Array("galat", Error & " (baris " & Erl & ")")
End Function

Rem The second round: the ranges of Ganti get new texts.
Function Ulangi(oDoc, aRange, aTeks)
    Dim i
    On Error Goto Gagal
    oDoc.lockControllers()
    For i = 0 To UBound(aRange)
        aRange(i)(1).String = aTeks(aRange(i)(0))
    Next i
    oDoc.unlockControllers()
    Ulangi = Array("ok")
    Exit Function
Gagal:
    Ulangi = Array("galat", Error & " (baris " & Erl & ")")
End Function
